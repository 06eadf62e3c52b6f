package th.prmind.engineio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Brief;

/** The format of {@code brief.yaml}, both ways. */
final class BriefYaml {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private BriefYaml() {}

    static BriefFile.Loaded parse(String file, String yaml) throws BadInput {
        YamlMap top = YamlMap.parse(file, yaml);
        YamlMap effective = top.map("effective");
        YamlMap letter = top.map("letter");
        BriefFile brief = new BriefFile(
                slug(top),
                top.number("version", 1),
                top.choice("kind", BriefFile.Kind.class, BriefFile.Kind::code, BriefFile.Kind.POLICY),
                top.text("title"),
                top.optional("title_en"),
                top.optional("summary"),
                top.text("owner"),
                effective == null ? null : effective.day("from"),
                effective == null ? null : effective.day("to"),
                letter == null ? null : new BriefFile.Letter(letter.optional("number"), letter.day("date")),
                top.optional("local_angle"),
                top.texts("topics"),
                top.maps("messages").stream().map(BriefYaml::message).toList(),
                top.maps("facts").stream().map(BriefYaml::fact).toList(),
                top.maps("people").stream().map(BriefYaml::person).toList(),
                top.maps("terms").stream().map(BriefYaml::term).toList(),
                top.maps("avoid").stream().map(BriefYaml::avoid).toList());
        if (effective != null
                && brief.from() != null
                && brief.to() != null
                && brief.to().isBefore(brief.from())) {
            effective.wrong(
                    effective.lineOf("to"),
                    "วันสิ้นสุดอยู่ก่อนวันเริ่ม โปรดสลับหรือแก้",
                    "the last day comes before the first; correct one of them");
        }
        refuseRepeatedIds(top, brief);
        return new BriefFile.Loaded(brief, top.finish());
    }

    private static String slug(YamlMap top) {
        String slug = top.text("brief");
        if (!slug.isEmpty() && (!SLUG.matcher(slug).matches() || slug.length() > 80)) {
            top.wrong(
                    top.lineOf("brief"),
                    "ชื่อย่อของสารต้องเป็นอักษรอังกฤษตัวเล็ก ตัวเลข และขีด เช่น full-depth-inspection",
                    "the short name takes small letters, digits and hyphens, such as full-depth-inspection");
        }
        return slug;
    }

    private static BriefFile.Message message(YamlMap map) {
        Brief.Weight weight = map.choice("kind", Brief.Weight.class, BriefYaml::code, null);
        return new BriefFile.Message(
                map.text("id"),
                weight,
                map.truth("required", weight == Brief.Weight.CORE),
                map.choice("audience", BriefFile.Audience.class, BriefFile.Audience::code, BriefFile.Audience.ALL),
                map.text("text"),
                map.optional("english"));
    }

    private static String code(Brief.Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BriefFile.Fact fact(YamlMap map) {
        String statement = map.text("statement");
        String english = map.optional("english");
        refuseUnlessOneValue(map, "statement", statement);
        refuseUnlessOneValue(map, "english", english);
        return new BriefFile.Fact(
                map.text("id"), statement, english, map.texts("was"), map.optional("source"), map.day("as_of"));
    }

    private static void refuseUnlessOneValue(YamlMap map, String key, @Nullable String statement) {
        if (statement == null || statement.isEmpty()) {
            return;
        }
        int open = statement.indexOf('[');
        int close = statement.indexOf(']');
        boolean one = open >= 0
                && close > open
                && statement.indexOf('[', open + 1) < 0
                && statement.indexOf(']', close + 1) < 0
                && !statement.substring(open + 1, close).isBlank();
        if (!one) {
            map.wrong(
                    map.lineOf(key),
                    "ข้อเท็จจริงต้องมีค่าในวงเล็บเหลี่ยมหนึ่งค่าพอดี เช่น โรงงานมี [65,000 แห่ง]",
                    "a fact has exactly one value in square brackets, such as: factories number [65,000]");
        }
    }

    private static BriefFile.Person person(YamlMap map) {
        String honorific = map.optional("honorific");
        return new BriefFile.Person(
                map.text("id"), honorific == null ? "" : honorific, map.text("name"), map.text("position"));
    }

    private static BriefFile.Term term(YamlMap map) {
        return new BriefFile.Term(map.text("id"), map.text("use"), map.texts("instead_of"));
    }

    private static BriefFile.Avoid avoid(YamlMap map) {
        String because = map.optional("because");
        return new BriefFile.Avoid(map.text("id"), map.text("phrase"), because == null ? "" : because);
    }

    private static void refuseRepeatedIds(YamlMap top, BriefFile brief) {
        List<String> ids = new ArrayList<>();
        brief.messages().forEach(m -> ids.add(m.id()));
        brief.facts().forEach(f -> ids.add(f.id()));
        brief.people().forEach(p -> ids.add(p.id()));
        brief.terms().forEach(t -> ids.add(t.id()));
        brief.avoid().forEach(a -> ids.add(a.id()));
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!id.isEmpty() && !seen.add(id)) {
                top.wrong(
                        top.lineOf("brief"),
                        "รหัส " + id + " ใช้มากกว่าหนึ่งครั้ง โปรดให้แต่ละข้อมีรหัสของตนเอง",
                        "the id " + id + " is used more than once; give each item its own");
            }
        }
    }

    static String format(BriefFile brief) {
        StringBuilder out = new StringBuilder();
        line(out, "brief", plain(brief.slug()));
        line(out, "version", Integer.toString(brief.version()));
        if (brief.kind() != BriefFile.Kind.POLICY) {
            line(out, "kind", brief.kind().code());
        }
        line(out, "title", plain(brief.title()));
        line(out, "title_en", brief.titleEnglish() == null ? null : plain(brief.titleEnglish()));
        line(out, "owner", plain(brief.owner()));
        line(out, "summary", brief.summary() == null ? null : quoted(brief.summary()));
        if (brief.from() != null || brief.to() != null) {
            line(out, "effective", flow(pair("from", day(brief.from())), pair("to", day(brief.to()))));
        }
        if (brief.letter() != null) {
            BriefFile.Letter letter = brief.letter();
            line(out, "letter", flow(pair("number", orNull(letter.number())), pair("date", day(letter.date()))));
        }
        line(out, "local_angle", brief.localAngle() == null ? null : quoted(brief.localAngle()));
        line(out, "topics", brief.topics().isEmpty() ? null : list(brief.topics()));
        items(out, "messages", brief.messages().stream().map(BriefYaml::format).toList());
        items(out, "facts", brief.facts().stream().map(BriefYaml::format).toList());
        items(
                out,
                "people",
                brief.people().stream()
                        .map(p -> flow(
                                pair("id", plain(p.id())),
                                pair("name", quoted(p.name())),
                                pair("honorific", p.honorific().isEmpty() ? null : quoted(p.honorific())),
                                pair("position", quoted(p.position()))))
                        .toList());
        items(
                out,
                "terms",
                brief.terms().stream()
                        .map(t -> flow(
                                pair("id", plain(t.id())),
                                pair("use", quoted(t.use())),
                                pair("instead_of", t.insteadOf().isEmpty() ? null : list(t.insteadOf()))))
                        .toList());
        items(
                out,
                "avoid",
                brief.avoid().stream()
                        .map(a -> flow(
                                pair("id", plain(a.id())),
                                pair("phrase", quoted(a.phrase())),
                                pair("because", a.because().isEmpty() ? null : quoted(a.because()))))
                        .toList());
        return out.toString();
    }

    private static String format(BriefFile.Message message) {
        return flow(
                pair("id", plain(message.id())),
                pair("kind", code(message.weight())),
                pair("required", Boolean.toString(message.required())),
                pair(
                        "audience",
                        message.audience() == BriefFile.Audience.ALL
                                ? null
                                : message.audience().code()),
                pair("text", quoted(message.text())),
                pair("english", orNull(message.english())));
    }

    private static String format(BriefFile.Fact fact) {
        return flow(
                pair("id", plain(fact.id())),
                pair("statement", quoted(fact.statement())),
                pair("was", fact.was().isEmpty() ? null : list(fact.was())),
                pair("english", orNull(fact.english())),
                pair("source", orNull(fact.source())),
                pair("as_of", day(fact.asOf())));
    }

    private static void line(StringBuilder out, String key, @Nullable String value) {
        if (value != null) {
            out.append(key).append(": ").append(value).append('\n');
        }
    }

    private static void items(StringBuilder out, String key, List<String> items) {
        if (!items.isEmpty()) {
            out.append(key).append(":\n");
            items.forEach(item -> out.append("  - ").append(item).append('\n'));
        }
    }

    private static @Nullable String pair(String key, @Nullable String value) {
        return value == null ? null : key + ": " + value;
    }

    private static String flow(@Nullable String... pairs) {
        StringBuilder out = new StringBuilder("{");
        for (String pair : pairs) {
            if (pair != null) {
                out.append(out.length() > 1 ? ", " : "").append(pair);
            }
        }
        return out.append('}').toString();
    }

    private static String list(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(BriefYaml::quoted).toList()) + "]";
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : quoted(text);
    }

    /** Letters, marks, digits, single spaces and a few signs that mean nothing to YAML, and no word that it reads as other than text. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?!(?i:true|false|null|yes|no|on|off)$)\\p{L}[\\p{L}\\p{M}\\p{N}.()/-]*( [\\p{L}\\p{M}\\p{N}.()/][\\p{L}\\p{M}\\p{N}.()/-]*)*");

    private static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' '
                            || (c >= 0x7F && c < 0xA0)
                            || c == 0x2028
                            || c == 0x2029
                            || c == 0xFEFF
                            || c >= 0xFFFE) {
                        out.append(String.format("\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
