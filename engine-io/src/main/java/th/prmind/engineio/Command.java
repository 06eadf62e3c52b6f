package th.prmind.engineio;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** One command of the command line. */
interface Command {

    /** Exit status: done, whatever was found. */
    int DONE = 0;

    /** Exit status: done, and what was found falls short. */
    int FELL_SHORT = 1;

    /** Exit status: the input or the options cannot be used. */
    int BAD_INPUT = 2;

    /**
     * Runs it.
     *
     * @param options what follows the command's name
     * @return the exit status
     * @throws BadInput when a file cannot be used
     * @throws BadOption when the options make no sense
     */
    int run(List<String> options, Terminal terminal) throws BadInput, BadOption, IOException;

    /** Where a command reads and writes. */
    record Terminal(InputStream in, PrintStream out, PrintStream err) {

        /** Tells of problems that do not stop the command. */
        void warn(List<Problem> problems) {
            problems.forEach(err::println);
        }
    }

    /** Options that make no sense; says which. */
    final class BadOption extends Exception {
        private static final long serialVersionUID = 1;

        BadOption(String th, String en) {
            super(th + " (" + en + ")");
        }
    }
}
