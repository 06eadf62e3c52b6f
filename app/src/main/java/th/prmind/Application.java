package th.prmind;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import th.prmind.platform.bench.BenchDesk;
import th.prmind.platform.bench.BenchLearn;
import th.prmind.platform.bench.BenchRoad;
import th.prmind.platform.bench.DrillImport;
import th.prmind.platform.commands.Commands;
import th.prmind.platform.database.Database;
import th.prmind.platform.database.DatabaseTrouble;

/** Starts the application to serve, or to run one command of the launcher and end. */
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "PR MIND")
public class Application {

    /** @param args the command's name first ({@code serve} when there is none), then its own arguments */
    public static void main(String... args) {
        String command = args.length == 0 ? "serve" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        if (command.equals("bench")) {
            // All start instances of their own and see them from outside.
            System.exit(
                    List.of(rest).contains("desk")
                            ? BenchDesk.run(List.of(rest))
                            : List.of(rest).contains("learn")
                                    ? BenchLearn.run(List.of(rest))
                                    : BenchRoad.run(List.of(rest)));
        }
        if (command.equals("drill")) {
            System.exit(DrillImport.run(List.of(rest)));
        }
        SpringApplication application = new SpringApplication(Application.class);
        if (command.equals("serve")) {
            // It takes a second, and the application as long to read its own classes before it asks for it.
            Runnable opened = Database.openMeanwhile(Application::end);
            application.addInitializers(context -> context.addBeanFactoryPostProcessor(_ -> opened.run()));
            application.run(rest);
            return;
        }
        try {
            Database.openForApplication();
        } catch (DatabaseTrouble trouble) {
            end(trouble);
        }
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("command");
        int status;
        try (var context = application.run()) {
            status = context.getBean(Commands.class).run(command, rest);
        }
        System.exit(status);
    }

    /** At once: nothing was begun that would have to be ended. */
    private static void end(DatabaseTrouble trouble) {
        System.err.println("prmind: " + trouble.getMessage());
        Runtime.getRuntime().halt(2);
    }
}
