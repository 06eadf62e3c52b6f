package th.prmind.platform.commands;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the command by its name. */
@Component
public class Commands {

    private final List<Command> commands;

    Commands(List<Command> commands) {
        this.commands = commands;
    }

    public int run(String name, String... arguments) {
        for (Command command : commands) {
            if (command.name().equals(name)) {
                return command.run(List.of(arguments));
            }
        }
        System.err.println("prmind: no such command: " + name + " (see ./prmind help)");
        return 2;
    }
}
