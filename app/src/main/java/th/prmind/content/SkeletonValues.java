package th.prmind.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.brief.BriefContent;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.Overlay;
import th.prmind.brief.Overlays;
import th.prmind.brief.PeopleRegister;
import th.prmind.brief.RegisterPerson;
import th.prmind.brief.Sentence;
import th.prmind.engine.Brief;
import th.prmind.network.Unit;
import th.prmind.platform.provinces.Province;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.time.Dates;

/** Gathers what a skeleton may say: from the brief, the office's overlay, the people register, the unit and the form. */
@Component
class SkeletonValues {

    private final Overlays overlays;
    private final PeopleRegister register;
    private final Clock clock;

    SkeletonValues(Overlays overlays, PeopleRegister register, Clock clock) {
        this.overlays = overlays;
        this.register = register;
        this.clock = clock;
    }

    /** @param language of the edition; a value that is not known in it is left out */
    Map<String, List<String>> gather(StartForm form, Unit unit, @Nullable LiveBrief brief, String language) {
        Values values = new Values(new HashMap<>(), language.equals("th"));
        ofUnit(values, unit);
        if (brief != null) {
            ofBrief(values, brief, unit, form);
        }
        ofEvent(values, form);
        return values.byName();
    }

    private record Values(Map<String, List<String>> byName, boolean thai) {

        void put(String name, @Nullable String value) {
            putAll(name, Stream.ofNullable(value));
        }

        void put(String name, String thaiValue, @Nullable String english) {
            put(name, thai ? thaiValue : english);
        }

        /** A piece of a sentence that brings its own space, so that nothing is left where it is missing. */
        void phrase(String name, String phrase) {
            byName.put(name, List.of(phrase));
        }

        void putAll(String name, Stream<String> found) {
            byName.put(
                    name,
                    found.map(String::strip).filter(value -> !value.isEmpty()).toList());
        }
    }

    private static void ofUnit(Values values, Unit unit) {
        values.put("unit", unit.name(), unit.nameEnglish());
        values.put("unit-short", unit.shortName(), unit.shortNameEnglish());
        if (unit.phone() != null) {
            values.phrase("by-phone", (values.thai() ? " โทร. " : ", tel. ") + unit.phone());
        }
        // The province only where the office is of one: headquarters sits in Bangkok, but does not speak of Bangkok.
        Optional<Province> province =
                unit.kind().equals("province-office") ? Provinces.find(unit.province()) : Optional.empty();
        province.ifPresent(
                found -> values.phrase("in-province", values.thai() ? " ในจังหวัด" + found.th() : " in " + found.en()));
    }

    private void ofBrief(Values values, LiveBrief brief, Unit unit, StartForm form) {
        BriefContent content = brief.content();
        values.put("brief", content.title(), content.titleEnglish());
        values.put("summary", values.thai() ? content.summary() : content.summaryEnglish());
        values.put("local-angle", values.thai() ? content.localAngle() : null);
        Set<String> audiences = Set.copyOf(form.audiences());
        Predicate<BriefContent.Message> meant =
                message -> message.audience().code().equals("all")
                        || audiences.contains(message.audience().code());
        messages(values, "core", content, meant.and(message -> message.weight() == Brief.Weight.CORE));
        messages(values, "supporting", content, meant.and(message -> message.weight() == Brief.Weight.SUPPORTING));
        messages(values, "call", content, meant.and(message -> message.weight() == Brief.Weight.CALL_TO_ACTION));
        values.putAll(
                "fact",
                content.facts().stream()
                        .flatMap(fact -> Stream.ofNullable(values.thai() ? fact.statement() : fact.english()))
                        .map(SkeletonValues::told));
        BriefContent.@Nullable Letter letter = content.letter();
        if (letter != null && letter.number() != null) {
            values.put(
                    "letter",
                    letter.number()
                            + (letter.date() == null
                                    ? ""
                                    : (values.thai() ? " ลงวันที่ " : " of ")
                                            + Dates.longDate(letter.date(), values.thai())));
        }
        if (values.thai()) {
            overlays.of(brief.id(), unit.id()).ifPresent(overlay -> ofOverlay(values, overlay));
        }
        spokesperson(form, content, values.thai()).ifPresent(full -> values.put("spokesperson", full));
    }

    private static void messages(
            Values values, String name, BriefContent content, Predicate<BriefContent.Message> which) {
        values.putAll(
                name,
                content.messages().stream()
                        .filter(which)
                        .flatMap(message -> Stream.ofNullable(values.thai() ? message.text() : message.english())));
    }

    /** Without the brackets; nor the space before them, where Thai goes on in Thai. */
    private static String told(String statement) {
        Sentence sentence = Sentence.of(statement);
        String before = sentence.before();
        boolean thai = !sentence.value().isEmpty()
                && before.endsWith(" ")
                && before.length() > 1
                && isThai(before.charAt(before.length() - 2))
                && isThai(sentence.value().charAt(0));
        return (thai ? before.stripTrailing() : before) + sentence.value() + sentence.after();
    }

    private static boolean isThai(char c) {
        return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.THAI;
    }

    private static void ofOverlay(Values values, Overlay overlay) {
        values.putAll("local-message", overlay.messages().stream().map(Overlay.Message::text));
        values.putAll(
                "local-fact",
                overlay.facts().stream().filter(fact -> !fact.disputed()).map(fact -> told(fact.statement())));
    }

    /** The form of address is the brief's, the post the one that the register knows today. */
    private Optional<String> spokesperson(StartForm form, BriefContent content, boolean thai) {
        String chosen = StartForm.plain(form.spokesperson());
        LocalDate today = Dates.day(clock.instant());
        return content.people().stream()
                .filter(each -> chosen.isEmpty() || each.name().equals(chosen))
                .findFirst()
                .flatMap(each -> {
                    Optional<Named> known = person(each.name(), today, thai);
                    if (!thai) {
                        return known.map(Named::full);
                    }
                    String position = known.map(Named::brief)
                            .filter(post -> !post.contains(each.name()))
                            .orElse(each.position());
                    return Optional.of(each.addressed() + " " + position);
                });
    }

    private void ofEvent(Values values, StartForm form) {
        LocalDate day = Objects.requireNonNullElse(form.when(), Dates.day(clock.instant()));
        values.put("when", Dates.longDate(day, values.thai()));
        values.put("what", StartForm.plain(form.what()));
        String where = StartForm.plain(form.where());
        if (!where.isEmpty()) {
            values.phrase("at", (values.thai() ? " ณ " : " at ") + where);
        }
        values.put("said", StartForm.plain(form.said()));
        // An office that names nobody speaks for itself.
        String who = StartForm.plain(form.who());
        if (!who.isEmpty()) {
            Named named = person(who, day, values.thai()).orElse(new Named(who, who));
            values.put("who", named.full());
            values.put("who-short", named.brief());
        } else {
            values.byName().put("who", values.byName().getOrDefault("unit", List.of()));
            values.byName().put("who-short", values.byName().getOrDefault("unit-short", List.of()));
        }
        List<String> with = form.withNames().stream()
                .map(name -> person(name, day, values.thai()).map(Named::full).orElse(name))
                .toList();
        if (!with.isEmpty()) {
            String names = enumerated(with, values.thai());
            values.phrase("together", values.thai() ? " โดยมี" + names + " ร่วมด้วย" : ", together with " + names);
        }
    }

    /**
     * A person as a text names them.
     *
     * @param full form of address, name and position
     * @param brief the position alone, for titles and after the first mention
     */
    private record Named(String full, String brief) {}

    /** By the post that the register gives them on that day; an acting one says so. */
    private Optional<Named> person(String name, LocalDate day, boolean thai) {
        return register.all().stream()
                .filter(person -> person.name().equals(name)
                        || person.addressed().equals(name)
                        || name.equals(person.nameEnglish()))
                .findFirst()
                .map(person -> named(person, day, thai));
    }

    private static Named named(RegisterPerson person, LocalDate day, boolean thai) {
        Optional<RegisterPerson.Post> post = person.postOn(day);
        String name = thai || person.nameEnglish() == null ? person.addressed() : person.nameEnglish();
        String position = post.map(held -> position(held, thai)).orElse("");
        if (position.isEmpty()) {
            return new Named(name, name);
        }
        return thai ? new Named(name + " " + position, position) : new Named(name + ", " + position, name);
    }

    private static String position(RegisterPerson.Post post, boolean thai) {
        if (thai) {
            return (post.acting() ? "รักษาราชการแทน" : "") + post.position();
        }
        String english = Objects.requireNonNullElse(post.positionEnglish(), "");
        return post.acting() && !english.isEmpty() ? "Acting " + english : english;
    }

    /** ก ข และ ค; a, b and c. */
    private static String enumerated(List<String> names, boolean thai) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        String before = names.subList(0, names.size() - 1).stream().collect(Collectors.joining(thai ? " " : ", "));
        return before + (thai ? " และ" : " and ") + names.getLast();
    }
}
