package th.prmind.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds text that needs its own review step: the royal family, somebody accused by name, politics in an election period. */
final class SensitiveCheck {

    record Rule(String sort, String words, int number) {}

    private record Period(LocalDate from, LocalDate to) {}

    private static final List<String[]> ROWS = Tables.read("sensitive.tsv");

    private static final List<String> NAMED = List.of(
            "นาย", "นาง", "น.ส.", "บริษัท", "โรงงาน", "ห้างหุ้นส่วน", "บจก.", "หจก.", "mr.", "ms.", "mrs.", "co., ltd");

    private static final List<Period> PERIODS = ROWS.stream()
            .filter(r -> r[0].equals("period"))
            .map(r -> new Period(LocalDate.parse(r[1]), LocalDate.parse(r[2])))
            .toList();

    private SensitiveCheck() {}

    static List<Rule> rules(Lexicon lexicon) {
        List<Rule> out = new ArrayList<>();
        for (String[] row : ROWS) {
            if (!row[0].equals("period")) {
                String words = Tables.normal(row[1]);
                out.add(new Rule(row[0], words, lexicon.number(words)));
            }
        }
        return out;
    }

    static List<Finding> findings(
            NormalText t, Lexicon.Hits hits, Layout layout, List<Rule> rules, @Nullable LocalDate day) {
        boolean election = day != null && PERIODS.stream().anyMatch(p -> !day.isBefore(p.from) && !day.isAfter(p.to));
        List<Finding> out = new ArrayList<>();
        int lastLine = -1;
        String lastSort = "";
        List<int[]> spans = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            Rule rule = rules.get(r);
            if (rule.sort.equals("political") && !election) {
                continue;
            }
            for (int i = 0; i < hits.count(rule.number); i++) {
                int start = hits.start(rule.number, i);
                int end = start + rule.words.length();
                if (NormalText.hangs(t.at(end)) || rule.sort.equals("accused") && !named(t, layout, start, end)) {
                    continue;
                }
                spans.add(new int[] {start, end, r});
            }
        }
        spans.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(b[1], a[1]));
        // One finding for each sort on a line: the reviewer reads the line anyhow.
        for (int[] s : spans) {
            Rule rule = rules.get(s[2]);
            int line = layout.line(s[0]);
            if (line == lastLine && rule.sort.equals(lastSort)) {
                continue;
            }
            lastLine = line;
            lastSort = rule.sort;
            out.add(new Finding(
                    Finding.Kind.SENSITIVE,
                    "",
                    rule.sort,
                    t.originalStart(s[0]),
                    t.originalEnd(s[1]),
                    t.original(s[0], s[1]),
                    "",
                    Reasons.sensitive(rule.sort),
                    null));
        }
        return out;
    }

    /** Whether a person or business is named within a sentence's reach of an accusing word. */
    private static boolean named(NormalText t, Layout layout, int start, int end) {
        int line = layout.line(start);
        int from = Math.max(layout.lineStart(line), start - 40);
        String around = t.text(from, Math.min(layout.lineEnd(line), end + 60));
        return NAMED.stream().anyMatch(around::contains);
    }
}
