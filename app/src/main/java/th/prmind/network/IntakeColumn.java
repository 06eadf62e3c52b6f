package th.prmind.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import th.prmind.platform.web.Texts;

/** The columns of the tables of people and units. Their headings are understood in both languages. */
enum IntakeColumn {
    PERSON("code", Intake.Kind.PEOPLE, false),
    PERSON_NAME("name", Intake.Kind.PEOPLE, true),
    PERSON_NAME_ENGLISH("name-english", Intake.Kind.PEOPLE, false),
    TITLE("title", Intake.Kind.PEOPLE, false),
    PERSON_UNIT("unit", Intake.Kind.PEOPLE, true),
    PERSON_EMAIL("email", Intake.Kind.PEOPLE, false),
    PERSON_PHONE("phone", Intake.Kind.PEOPLE, false),
    ROLES("roles", Intake.Kind.PEOPLE, false),
    ACTIVE("active", Intake.Kind.PEOPLE, false),

    SLUG("code", Intake.Kind.UNITS, true),
    NAME("name", Intake.Kind.UNITS, true),
    NAME_ENGLISH("name-english", Intake.Kind.UNITS, false),
    ABBR("abbr", Intake.Kind.UNITS, false),
    ABBR_ENGLISH("abbr-english", Intake.Kind.UNITS, false),
    KIND("kind", Intake.Kind.UNITS, false),
    PARENT("parent", Intake.Kind.UNITS, true),
    SECOND_PARENT("second-parent", Intake.Kind.UNITS, false),
    PROVINCE("province", Intake.Kind.UNITS, false),
    PHONE("phone", Intake.Kind.UNITS, false),
    EMAIL("email", Intake.Kind.UNITS, false),
    WEBSITE("website", Intake.Kind.UNITS, false);

    private final String code;
    private final Intake.Kind kind;
    private final boolean needed;

    IntakeColumn(String code, Intake.Kind kind, boolean needed) {
        this.code = code;
        this.kind = kind;
        this.needed = needed;
    }

    static List<IntakeColumn> of(Intake.Kind kind) {
        return Arrays.stream(values()).filter(column -> column.kind == kind).toList();
    }

    /** Whether a table without this column can't be taken over. */
    boolean needed() {
        return needed;
    }

    /** Message key of its heading. */
    String key() {
        return "network.intake." + kind.code() + "." + code;
    }

    /** The column with that heading in either language, or under another name that people give it. */
    static Optional<IntakeColumn> find(Intake.Kind kind, String heading, Texts texts) {
        String wanted = folded(heading);
        return of(kind).stream()
                .filter(column -> Stream.of("th", "en")
                        .flatMap(language -> Stream.concat(
                                Stream.of(texts.get(language, column.key())),
                                Arrays.stream(texts.get(language, "network.intake.also." + column.code)
                                        .split("\\|"))))
                        .anyMatch(known -> folded(known).equals(wanted)))
                .findFirst();
    }

    private static String folded(String heading) {
        return heading.replaceAll("\\(.*?\\)", "")
                .replaceAll("[\\s*:_./-]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
