package th.prmind.network;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.providers.Proved;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/**
 * Finds the one person whom a provider's proof can only mean. Where account, citizen number and e-mail address lead to
 * different people, or to somebody who is known there under another account, nobody is let in.
 */
@Component
class RecognisePerson {

    private final People people;
    private final ProviderAccounts accounts;
    private final CitizenNumbers citizens;
    private final Audit audit;

    RecognisePerson(People people, ProviderAccounts accounts, CitizenNumbers citizens, Audit audit) {
        this.people = people;
        this.accounts = accounts;
        this.citizens = citizens;
        this.audit = audit;
    }

    /** @throws Refusal when it means nobody here, or not one person alone */
    @Transactional
    public UUID by(Proved proved) {
        String provider = proved.provider().label();
        Optional<UUID> account = accounts.personOf(proved);
        @Nullable String citizen = proved.citizen();
        Set<UUID> meant = new HashSet<>();
        account.ifPresent(meant::add);
        if (citizen != null) {
            citizens.personOf(citizen).ifPresent(meant::add);
        }
        if (meant.isEmpty()
                && proved.email() != null
                && proved.provider().settings().matchEmail()) {
            people.findByEmail(proved.email()).map(Person::id).ifPresent(meant::add);
        }
        if (meant.isEmpty()) {
            throw new Refusal("network.provider.unknown", provider);
        }
        UUID person = meant.iterator().next();
        if (meant.size() > 1 || isAnotherCitizen(person, citizen)) {
            throw new Refusal("network.provider.not-one", provider);
        }
        if (account.isPresent()) {
            accounts.used(proved);
        } else if (accounts.has(person, proved.provider().name())) {
            throw new Refusal("network.provider.not-one", provider);
        } else {
            SignIn.run(person, () -> connect(person, proved));
        }
        return person;
    }

    /**
     * At the wish of a person who is signed in.
     *
     * @throws Refusal when it is somebody else's account, or the person has one there already
     */
    @Transactional
    public void connect(UUID person, Proved proved) {
        Optional<UUID> holder = accounts.personOf(proved);
        @Nullable String citizen = proved.citizen();
        if (holder.filter(person::equals).isPresent()) {
            return;
        }
        if (holder.isPresent()
                || isAnotherCitizen(person, citizen)
                || citizen != null
                        && citizens.personOf(citizen)
                                .filter(other -> !other.equals(person))
                                .isPresent()) {
            throw new Refusal("network.provider.anothers", proved.provider().label());
        }
        if (accounts.has(person, proved.provider().name())) {
            throw new Refusal("network.provider.one-only", proved.provider().label());
        }
        accounts.connect(person, proved);
        if (citizen != null && CitizenNumbers.isOne(citizen)) {
            citizens.note(person, citizen);
        }
        audit.record(
                "connect-provider",
                people.find(person).orElseThrow(NotFound::new).ref(),
                Map.of("provider", proved.provider().name()));
    }

    /** The provider tells a citizen number, and it is not the one that was noted of this person. */
    private boolean isAnotherCitizen(UUID person, @Nullable String citizen) {
        return citizen != null
                && citizens.isNoted(person)
                && citizens.personOf(citizen).filter(person::equals).isEmpty();
    }
}
