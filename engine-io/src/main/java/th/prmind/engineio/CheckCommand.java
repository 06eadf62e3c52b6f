package th.prmind.engineio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Brief;
import th.prmind.engine.Draft;
import th.prmind.engine.Engine;
import th.prmind.engine.Register;
import th.prmind.engine.Report;

/** {@code check}: drafts against briefs, as JSON lines or for reading. */
final class CheckCommand implements Command {

    @Override
    public int run(List<String> words, Terminal terminal) throws BadInput, BadOption, IOException {
        Options options = Options.of(words, Set.of("--brief", "--register", "--date"), Set.of("--json", "--strict"));
        if (options.all("--brief").isEmpty()) {
            throw new BadOption("โปรดระบุสารด้วย --brief", "name a brief with --brief");
        }
        if (options.rest().isEmpty()) {
            throw new BadOption("โปรดระบุแฟ้มร่าง หรือ - เพื่อรับจากท่อ", "name a draft file, or - for standard input");
        }
        List<Brief> briefs = briefs(options.all("--brief"), terminal);
        LocalDate date = date(options.last("--date"));
        Engine engine = Engine.compile(briefs, register(options.last("--register"), terminal));
        // Briefs that are named are those that the drafts carry.
        Set<String> carried = briefs.stream().map(Brief::slug).collect(Collectors.toSet());
        boolean found = false;
        for (String name : options.rest()) {
            String text = name.equals("-") ? TextFile.read("-", terminal.in()) : TextFile.read(Path.of(name));
            Report report = engine.check(new Draft(text, date), carried);
            found |= report.findings().stream().anyMatch(f -> f.kind().isError());
            if (options.has("--json")) {
                terminal.out().println(FindingJson.line(name, report, briefs.size() > 1));
            } else {
                new ReportText(terminal.out(), briefs).print(name, text, report);
            }
        }
        return options.has("--strict") && found ? FELL_SHORT : DONE;
    }

    private static List<Brief> briefs(List<String> files, Terminal terminal) throws BadInput, IOException {
        List<Brief> briefs = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : files) {
            try {
                BriefFile.Loaded loaded = BriefFile.read(Path.of(file));
                terminal.warn(loaded.warnings());
                briefs.add(loaded.brief().toEngine());
                if (!slugs.add(loaded.brief().slug())) {
                    problems.add(new Problem(
                            file,
                            1,
                            "สาร " + loaded.brief().slug() + " ถูกระบุซ้ำ โปรดระบุเพียงครั้งเดียว",
                            "the brief " + loaded.brief().slug() + " was named before; name it once"));
                }
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return briefs;
    }

    private static Register register(@Nullable String file, Terminal terminal) throws BadInput, IOException {
        if (file == null) {
            return Register.EMPTY;
        }
        RegisterFile loaded = RegisterFile.read(Path.of(file));
        terminal.warn(loaded.warnings());
        return loaded.register();
    }

    private static @Nullable LocalDate date(@Nullable String text) throws BadOption {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadOption("--date ต้องเป็นวันที่แบบ 2023-09-26", "--date takes a day such as 2023-09-26");
        }
    }
}
