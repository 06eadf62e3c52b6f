package th.prmind.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do at a unit. */
public enum Role {
    /** Writes the unit's texts. */
    WRITER(false),
    /** Approves what others of the unit wrote; the parent's approvers stand in where a unit has none. */
    APPROVER(false),
    /** Writes briefs for the units beneath and follows what became of them. */
    POLICY_OWNER(true),
    /** Keeps the people register. */
    REGISTER_KEEPER(true),
    /** Runs programmes. */
    ORGANISER(true),
    /** Reads everything beneath. */
    EXECUTIVE(true),
    /** Keeps units, people and roles. */
    OPERATOR(true);

    private final boolean reachesDown;

    Role(boolean reachesDown) {
        this.reachesDown = reachesDown;
    }

    /** Whether the role, held at a unit, also holds at every unit beneath. */
    public boolean reachesDown() {
        return reachesDown;
    }

    /** As in files, addresses and message keys: {@code policy-owner}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The same for what somebody typed, which may be no role at all. */
    static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
