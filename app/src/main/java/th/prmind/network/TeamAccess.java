package th.prmind.network;

import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Who may do what in a team: members read and write, co-ordinators keep it, for everybody else there is none. */
@Component
class TeamAccess {

    private final Teams teams;
    private final CurrentActor currentActor;
    private final Dates dates;

    TeamAccess(Teams teams, CurrentActor currentActor, Dates dates) {
        this.teams = teams;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    /** @throws NotFound for who does not belong to it */
    Team readable(UUID id) {
        me(id);
        return teams.find(id).orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound for who does not belong to it
     * @throws Refusal when it is over
     */
    Team writable(UUID id) {
        return requireOpen(readable(id));
    }

    /**
     * With its row held until the transaction ends.
     *
     * @throws NotAllowed for members who don't co-ordinate it
     */
    Team lockCoordinated(UUID id) {
        TeamMember me = me(id);
        if (!me.coordinates()) {
            throw new NotAllowed(me.person() + " does not co-ordinate " + id);
        }
        return teams.lock(id).orElseThrow(NotFound::new);
    }

    Team requireOpen(Team team) {
        if (!team.open(dates.today())) {
            throw new Refusal("network.team.over");
        }
        return team;
    }

    boolean coordinates(UUID id) {
        return me(id).coordinates();
    }

    TeamMember me(UUID id) {
        return teams.member(id, currentActor.get().id(), dates.today()).orElseThrow(NotFound::new);
    }
}
