package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.prmind.ApplicationTest;
import th.prmind.platform.identity.Actor;

@ApplicationTest
class RightsTests {

    @Autowired
    Rights rights;

    @Autowired
    UnitDirectory units;

    @Autowired
    PersonDirectory people;

    @Test
    void writerReachesOnlyTheOwnUnit() {
        Actor kaewta = actor("kaewta");
        assertThat(rights.units(kaewta, Role.WRITER)).containsExactly(unit("province-lampang"));
        assertThat(rights.readable(kaewta)).containsExactly(unit("province-lampang"));
    }

    @Test
    void policyOwnerReachesDownTheTree() {
        assertThat(rights.may(actor("manthana"), Role.POLICY_OWNER, unit("province-lampang")))
                .isTrue();
        assertThat(rights.may(actor("manthana"), Role.POLICY_OWNER, unit("diw")))
                .isFalse();
    }

    @Test
    void ownApproverComesBeforeTheParents() {
        assertThat(rights.approversFor(unit("province-lampang"), Set.of()))
                .containsExactly(actor("saengchai").id());
    }

    @Test
    void parentsPoolStandsInWhenTheOnlyApproverWroteIt() {
        Set<UUID> pool = rights.approversFor(
                unit("province-lampang"), Set.of(actor("saengchai").id()));
        assertThat(pool).isNotEmpty().doesNotContain(actor("saengchai").id());
        assertThat(pool)
                .allSatisfy(
                        person -> assertThat(rights.readable(people.find(person).orElseThrow()))
                                .contains(unit("province-lampang")));
    }

    private Actor actor(String slug) {
        return people.find(people.findBySlug(slug).orElseThrow().id()).orElseThrow();
    }

    private UUID unit(String slug) {
        return units.findBySlug(slug).orElseThrow().id();
    }
}
