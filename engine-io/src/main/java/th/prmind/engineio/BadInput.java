package th.prmind.engineio;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used as it is; holds everything that was found wrong with it, in the order of its lines. */
public final class BadInput extends Exception {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // lists made by List.copyOf are serializable
    private final List<Problem> problems;

    BadInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    BadInput(String file, int line, String th, String en) {
        this(List.of(new Problem(file, line, th, en)));
    }

    /** Never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
