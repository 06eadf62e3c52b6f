package th.prmind.platform.commands;

import java.util.List;

/** One command of the launcher that needs the database. */
public interface Command {

    /** As typed after {@code prmind}. */
    String name();

    /**
     * Runs to the end and prints for a person at a terminal.
     *
     * @return exit status: 0 done, 1 done with complaints, 2 refused
     */
    int run(List<String> arguments);
}
