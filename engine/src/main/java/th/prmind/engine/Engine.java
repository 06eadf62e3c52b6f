package th.prmind.engine;

import java.util.List;
import java.util.Set;

/**
 * The front door: briefs and the people register compiled once, then any number of drafts checked against them, from
 * any number of threads at a time.
 */
public final class Engine {

    private final List<Brief> briefs;
    private final Register register;

    private Engine(List<Brief> briefs, Register register) {
        this.briefs = List.copyOf(briefs);
        this.register = register;
    }

    /** Compiles briefs and register; the answer never changes afterwards. */
    public static Engine compile(List<Brief> briefs, Register register) {
        return new Engine(briefs, register);
    }

    /** Checks a draft against every brief. */
    public Report check(Draft draft) {
        return new Report(List.of(), List.of(), List.of());
    }

    /**
     * Checks a draft against some of the briefs; the register, personal data and sensitive text are always checked.
     *
     * @param slugs the briefs that the draft carries; names that were not compiled are passed over
     */
    public Report check(Draft draft, Set<String> slugs) {
        return new Report(List.of(), List.of(), List.of());
    }

    public List<Brief> briefs() {
        return briefs;
    }

    public Register register() {
        return register;
    }
}
