package th.prmind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The labelled cases beside the checkout, as tests read them: only the flow style that those files keep to. */
final class Gold {

    record Case(String slug, Path folder, Brief brief, List<Path> drafts) {}

    private Gold() {}

    /** The folder with cases and corpus, whether it is there or not. */
    static Path shared() {
        String given = System.getenv("PRMIND_SHARED");
        return given != null
                ? Path.of(given)
                : Path.of("").toAbsolutePath().resolve("../../shared").normalize();
    }

    static List<Case> cases() {
        Path root = shared().resolve("gold/cases");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(f -> Files.exists(f.resolve("brief.yaml")))
                    .sorted()
                    .map(Gold::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(Path folder) {
        try (Stream<Path> drafts = Files.list(folder.resolve("drafts"))) {
            Brief brief = brief(Files.readString(folder.resolve("brief.yaml")));
            return new Case(
                    folder.getFileName().toString(),
                    folder,
                    brief,
                    drafts.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Brief brief(String yaml) {
        Map<String, Object> top = new LinkedHashMap<>();
        List<Object> list = new ArrayList<>();
        for (String line : yaml.lines().toList()) {
            if (line.startsWith("  - ")) {
                list.add(new Flow(line.substring(4)).value());
            } else if (!line.isBlank()) {
                int colon = line.indexOf(':');
                String value = line.substring(colon + 1).strip();
                list = new ArrayList<>();
                top.put(line.substring(0, colon), value.isEmpty() ? list : new Flow(value).value());
            }
        }
        Map<?, ?> effective = (Map<?, ?>) top.getOrDefault("effective", Map.of());
        List<Brief.Message> messages = new ArrayList<>();
        for (Map<?, ?> m : maps(top, "messages")) {
            Brief.Weight weight = switch (string(m, "kind")) {
                case "core" -> Brief.Weight.CORE;
                case "supporting" -> Brief.Weight.SUPPORTING;
                default -> Brief.Weight.CALL_TO_ACTION;
            };
            messages.add(new Brief.Message(
                    string(m, "id"), weight, "true".equals(string(m, "required")), string(m, "text"), null));
        }
        List<Brief.Fact> facts = new ArrayList<>();
        for (Map<?, ?> f : maps(top, "facts")) {
            facts.add(new Brief.Fact(string(f, "id"), string(f, "statement"), strings(f, "was")));
        }
        List<Brief.Person> people = new ArrayList<>();
        for (Map<?, ?> p : maps(top, "people")) {
            people.add(new Brief.Person(
                    string(p, "id"), string(p, "honorific"), string(p, "name"), string(p, "position")));
        }
        List<Brief.Term> terms = new ArrayList<>();
        for (Map<?, ?> t : maps(top, "terms")) {
            terms.add(new Brief.Term(string(t, "id"), string(t, "use"), strings(t, "instead_of")));
        }
        List<Brief.Avoid> avoid = new ArrayList<>();
        for (Map<?, ?> a : maps(top, "avoid")) {
            avoid.add(new Brief.Avoid(string(a, "id"), string(a, "phrase"), string(a, "because")));
        }
        return new Brief(
                string(top, "brief"),
                Integer.parseInt(string(top, "version")),
                string(top, "title"),
                string(top, "owner"),
                effective.containsKey("from") ? LocalDate.parse(string(effective, "from")) : null,
                effective.containsKey("to") ? LocalDate.parse(string(effective, "to")) : null,
                messages,
                facts,
                people,
                terms,
                avoid);
    }

    private static List<Map<?, ?>> maps(Map<String, Object> top, String key) {
        List<Map<?, ?>> out = new ArrayList<>();
        for (Object o : (List<?>) top.getOrDefault(key, List.of())) {
            out.add((Map<?, ?>) o);
        }
        return out;
    }

    private static String string(Map<?, ?> map, String key) {
        Object v = map.get(key);
        return v == null ? "" : v.toString();
    }

    private static List<String> strings(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> l
                ? l.stream().map(Object::toString).toList()
                : List.of();
    }

    static Map<?, ?> map(@Nullable Object o) {
        return o instanceof Map<?, ?> m ? m : Map.of();
    }

    static List<?> list(@Nullable Object o) {
        return o instanceof List<?> l ? l : List.of();
    }

    /** A value in YAML's or JSON's flow style. */
    static final class Flow {
        private final String s;
        private int i;

        Flow(String s) {
            this.s = s;
        }

        Object value() {
            skip();
            char c = s.charAt(i);
            if (c == '{') {
                Map<String, Object> map = new LinkedHashMap<>();
                i++;
                for (skip(); s.charAt(i) != '}'; skip()) {
                    String key = value().toString();
                    skip();
                    i++;
                    map.put(key, value());
                    skip();
                    if (s.charAt(i) == ',') {
                        i++;
                    }
                }
                i++;
                return map;
            }
            if (c == '[') {
                List<Object> list = new ArrayList<>();
                i++;
                for (skip(); s.charAt(i) != ']'; skip()) {
                    list.add(value());
                    skip();
                    if (s.charAt(i) == ',') {
                        i++;
                    }
                }
                i++;
                return list;
            }
            if (c == '"') {
                StringBuilder b = new StringBuilder();
                for (i++; s.charAt(i) != '"'; i++) {
                    if (s.charAt(i) == '\\') {
                        i++;
                        char e = s.charAt(i);
                        if (e == 'u') {
                            b.append((char) Integer.parseInt(s.substring(i + 1, i + 5), 16));
                            i += 4;
                        } else {
                            b.append(e == 'n' ? '\n' : e == 't' ? '\t' : e);
                        }
                    } else {
                        b.append(s.charAt(i));
                    }
                }
                i++;
                return b.toString();
            }
            int from = i;
            while (i < s.length() && ",]}:".indexOf(s.charAt(i)) < 0) {
                i++;
            }
            if (i < s.length() && s.charAt(i) == ':' && from == 0) {
                i = s.length();
            }
            return s.substring(from, i).strip();
        }

        private void skip() {
            while (i < s.length() && Character.isWhitespace(s.charAt(i))) {
                i++;
            }
        }
    }
}
