package th.prmind.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.platform.commands.Command;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.settings.Settings;

/**
 * {@code prmind admin create} makes the ministry and its first operator where there are none, and {@code prmind admin
 * link} gives somebody a new way in; both print a link that signs in once.
 */
@Component
class AdminCommand implements Command {

    private static final String USAGE = """
            usage: prmind admin create --name NAME --email EMAIL [--ministry NAME]
                   prmind admin link --email EMAIL""";

    private final Units units;
    private final UnitDirectory directory;
    private final People people;
    private final KeepPeople keepPeople;
    private final SignInLinks links;
    private final Settings settings;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final int port;

    AdminCommand(
            Units units,
            UnitDirectory directory,
            People people,
            KeepPeople keepPeople,
            SignInLinks links,
            Settings settings,
            Ids ids,
            TransactionTemplate transaction,
            @Value("${server.port}") int port) {
        this.units = units;
        this.directory = directory;
        this.people = people;
        this.keepPeople = keepPeople;
        this.links = links;
        this.settings = settings;
        this.ids = ids;
        this.transaction = transaction;
        this.port = port;
    }

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public int run(List<String> arguments) {
        @Nullable String verb = arguments.isEmpty() ? null : arguments.getFirst();
        Map<String, String> options = options(arguments.subList(verb == null ? 0 : 1, arguments.size()));
        @Nullable String email = options.get("--email");
        if ("create".equals(verb) && email != null && options.containsKey("--name")) {
            return create(options, email);
        }
        if ("link".equals(verb) && email != null) {
            return link(email);
        }
        System.err.println(USAGE);
        return 2;
    }

    private int create(Map<String, String> options, String email) {
        if (people.findByEmail(email).isPresent()) {
            System.err.println("prmind: there is already a person with " + email
                    + "; a new link: prmind admin link --email " + email);
            return 2;
        }
        Person person = transaction.execute(_ -> {
            Unit root = root(options.getOrDefault("--ministry", "กระทรวงอุตสาหกรรม"));
            Person added =
                    keepPeople.add(new PersonForm(options.get("--name"), null, null, email, null, root.slug(), true));
            keepPeople.give(added, root, Role.OPERATOR, null, null);
            return added;
        });
        return tell(person);
    }

    private Unit root(String name) {
        return directory.all().stream()
                .filter(unit -> unit.parent() == null)
                .findFirst()
                .orElseGet(() -> {
                    Unit root = new Unit(
                            ids.next(),
                            "ministry",
                            null,
                            null,
                            "ministry",
                            name,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            0);
                    units.add(root);
                    directory.forget();
                    return root;
                });
    }

    private int link(String email) {
        return people.findByEmail(email).map(this::tell).orElseGet(() -> {
            System.err.println("prmind: nobody has the address " + email + "; prmind admin create makes an operator");
            return 2;
        });
    }

    private int tell(Person person) {
        String base = settings.baseUrl().isBlank() ? "http://localhost:" + port : settings.baseUrl();
        System.out.println("signs in as " + person.name() + ", once, within 24 hours:");
        System.out.println(base + links.make(person));
        return 0;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }
}
