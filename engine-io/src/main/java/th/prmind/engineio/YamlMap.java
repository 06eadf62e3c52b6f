package th.prmind.engineio;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file, asked for its keys one by one. What is wrong is collected with its line rather than thrown,
 * so that a person sees all mistakes at once; keys never asked for become warnings.
 */
final class YamlMap {

    private static final int DEEPEST = 40;

    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> unread = new LinkedHashMap<>();
    private final List<Problem> problems;
    private final List<Problem> warnings;
    private final List<YamlMap> inner = new ArrayList<>();

    private YamlMap(String file, MappingNode node, List<Problem> problems, List<Problem> warnings) {
        this.file = file;
        this.line = lineOf(node);
        this.problems = problems;
        this.warnings = warnings;
        for (NodeTuple pair : node.getValue()) {
            int at = lineOf(pair.getKeyNode());
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                wrong(
                        at,
                        "ชื่อหัวข้อต้องเป็นคำเดียว โปรดแก้ให้เป็น ชื่อ: ค่า",
                        "a key must be one word; write name: value");
            } else if (values.put(key.getValue(), pair.getValueNode()) != null) {
                wrong(
                        at,
                        "มี " + key.getValue() + " ซ้ำกัน โปรดเหลือไว้เพียงครั้งเดียว",
                        key.getValue() + " stands twice; keep one");
            } else {
                unread.put(key.getValue(), at);
            }
        }
    }

    /**
     * The mapping that a file consists of.
     *
     * @throws BadInput when the text is not YAML or not a mapping
     */
    static YamlMap parse(String file, String yaml) throws BadInput {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(TextFile.LIMIT)
                .build();
        String text = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
        try {
            refuseDeepNesting(file, text, settings);
            Node root = new Compose(settings).composeString(text).orElse(null);
            if (root instanceof MappingNode map) {
                return new YamlMap(file, map, new ArrayList<>(), new ArrayList<>());
            }
            throw new BadInput(
                    file,
                    root == null ? 1 : lineOf(root),
                    root == null
                            ? "แฟ้มว่างเปล่า โปรดใส่เนื้อหาตามแบบ brief.yaml"
                            : "ต้องเป็นรายการ ชื่อ: ค่า เช่น title: ชื่อเรื่อง โปรดแก้ตามแบบ brief.yaml",
                    root == null
                            ? "the file is empty; write it after the pattern of brief.yaml"
                            : "expected name: value lines, such as title: …; follow the pattern of brief.yaml");
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            throw new BadInput(file, mark == null ? 1 : mark.getLine() + 1, NOT_YAML_TH, NOT_YAML_EN + e.getProblem());
        } catch (YamlEngineException e) {
            throw new BadInput(file, 1, NOT_YAML_TH, NOT_YAML_EN + firstLine(String.valueOf(e.getMessage())));
        }
    }

    private static final String NOT_YAML_TH =
            "อ่านเป็น YAML ไม่ได้ โปรดตรวจวงเล็บ เครื่องหมายคำพูด และการย่อหน้าใกล้บรรทัดนี้";
    private static final String NOT_YAML_EN =
            "not readable as YAML; check brackets, quotation marks and indents near this line: ";

    /** The composer recurses once a level; a file of a hundred thousand brackets must not exhaust the stack. */
    private static void refuseDeepNesting(String file, String text, LoadSettings settings) throws BadInput {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                throw new BadInput(
                        file,
                        event.getStartMark().map(m -> m.getLine() + 1).orElse(1),
                        "วงเล็บหรือย่อหน้าซ้อนกันลึกเกินไป โปรดตรวจวงเล็บที่ไม่ได้ปิด",
                        "nested too deeply; look for brackets that are not closed");
            }
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }

    /** Text that must be there. */
    String text(String key) {
        String value = optional(key);
        if (value == null) {
            wrong(
                    values.containsKey(key) ? lineOf(key) : line,
                    "ขาด " + key + " โปรดเพิ่ม " + key + ": …",
                    key + " is missing; add " + key + ": …");
            return "";
        }
        return value;
    }

    /** Text that may be left out; blank is as good as left out. */
    @Nullable
    String optional(String key) {
        Node node = take(key);
        if (node == null || isNothing(node)) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue().strip();
            return value.isEmpty() ? null : value;
        }
        wrong(
                lineOf(node),
                key + " ต้องเป็นข้อความ โปรดใส่ในเครื่องหมายคำพูด",
                key + " must be text; put it in quotation marks");
        return null;
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && List.of("", "~", "null", "Null", "NULL").contains(scalar.getValue());
    }

    /** Text of which each piece stands for itself; one piece may stand without its brackets. */
    List<String> texts(String key) {
        Node node = take(key);
        if (node == null || isNothing(node)) {
            return List.of();
        }
        List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                wrong(
                        lineOf(item),
                        key + " ต้องเป็นรายการข้อความ เช่น [\"…\", \"…\"]",
                        key + " must be a list of texts, such as [\"…\", \"…\"]");
            }
        }
        return texts;
    }

    /** A whole number from 1; when left out, the one given. */
    int number(String key, int otherwise) {
        String value = optional(key);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(value);
        }
        wrong(lineOf(key), key + " ต้องเป็นจำนวนเต็มตั้งแต่ 1", key + " must be a whole number from 1");
        return otherwise;
    }

    /** True or false; when left out, the one given. */
    boolean truth(String key, boolean otherwise) {
        String value = optional(key);
        if (value == null || value.equals("true") || value.equals("false")) {
            return value == null ? otherwise : value.equals("true");
        }
        wrong(lineOf(key), key + " ต้องเป็น true หรือ false", key + " must be true or false");
        return otherwise;
    }

    /** A day as 2023-09-26, or null when left out. */
    @Nullable
    LocalDate day(String key) {
        String value = optional(key);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() < 2400) {
                return day;
            }
            wrong(
                    lineOf(key),
                    key + " ต้องเป็นปี ค.ศ. เช่น " + day.minusYears(543),
                    key + " counts years C.E., such as " + day.minusYears(543));
        } catch (DateTimeException e) {
            wrong(
                    lineOf(key),
                    key + " ต้องเป็นวันที่แบบ ปี ค.ศ.-เดือน-วัน เช่น 2023-09-26",
                    key + " must be a day such as 2023-09-26");
        }
        return null;
    }

    /** One of the values of an enumeration, by its name in files; when left out, the one given (null: must be there). */
    <E extends Enum<E>> E choice(String key, Class<E> type, Function<E, String> code, @Nullable E otherwise) {
        E[] all = type.getEnumConstants();
        String value = otherwise == null ? text(key) : optional(key);
        for (E each : all) {
            if (code.apply(each).equals(value)) {
                return each;
            }
        }
        if (value != null && !value.isEmpty()) {
            String known = String.join(", ", Arrays.stream(all).map(code).toList());
            wrong(
                    lineOf(key),
                    key + " ต้องเป็นหนึ่งใน " + known + " แต่พบ " + value,
                    key + " must be one of " + known + ", not " + value);
        }
        return otherwise == null ? all[0] : otherwise;
    }

    /** A mapping within, or null when left out. */
    @Nullable
    YamlMap map(String key) {
        Node node = take(key);
        if (node == null || isNothing(node)) {
            return null;
        }
        return inner(key, node);
    }

    /** A list of mappings; empty when left out. */
    List<YamlMap> maps(String key) {
        Node node = take(key);
        List<YamlMap> maps = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                YamlMap map = inner(key, item);
                if (map != null) {
                    maps.add(map);
                }
            }
        } else if (node != null && !isNothing(node)) {
            wrong(
                    lineOf(node),
                    key + " ต้องเป็นรายการ ขึ้นต้นแต่ละข้อด้วย - {id: …}",
                    key + " must be a list; begin each item with - {id: …}");
        }
        return maps;
    }

    private @Nullable YamlMap inner(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            YamlMap map = new YamlMap(file, mapping, problems, warnings);
            inner.add(map);
            return map;
        }
        wrong(
                lineOf(node),
                "แต่ละข้อของ " + key + " ต้องเป็น {ชื่อ: ค่า, …}",
                "each item of " + key + " must be {name: value, …}");
        return null;
    }

    private @Nullable Node take(String key) {
        unread.remove(key);
        return values.get(key);
    }

    /** The line of a key's value, or of the mapping when the key is not there. */
    int lineOf(String key) {
        Node node = values.get(key);
        return node == null ? line : lineOf(node);
    }

    /** Notes a mistake. */
    void wrong(int line, String th, String en) {
        problems.add(new Problem(file, line, th, en));
    }

    /**
     * To be called when everything has been asked for.
     *
     * @return warnings: the keys that nobody asked for
     * @throws BadInput when anything was wrong
     */
    List<Problem> finish() throws BadInput {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new BadInput(problems);
        }
        warnUnread();
        warnings.sort(Comparator.comparingInt(Problem::line));
        return warnings;
    }

    private void warnUnread() {
        unread.forEach((key, at) -> warnings.add(new Problem(
                file,
                at,
                "ไม่รู้จัก " + key + " จึงข้ามไป โปรดตรวจตัวสะกด",
                key + " is not known and was left out; check its spelling")));
        inner.forEach(YamlMap::warnUnread);
    }
}
