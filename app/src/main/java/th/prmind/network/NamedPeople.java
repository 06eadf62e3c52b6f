package th.prmind.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;

/**
 * People named in what somebody says: an @ and a name. Nobody can be named who may not read where it is said. Whether a name
 * was chosen from the list or typed makes no difference, so it works without script too: the whole name, with or without
 * its form of address, in Thai or English, or the given name where only one reader bears it.
 */
@Component
public class NamedPeople {

    /** As many as a phone shows above its keyboard without scrolling far. */
    private static final int MOST_OFFERED = 8;

    /** So many are asked whether they may read a thing before no more are offered. */
    private static final int MOST_ASKED = 150;

    private static final int LONGEST_UNKNOWN = 30;

    private final Namings namings;
    private final PersonDirectory people;
    private final RaiseNotice raise;
    private final CurrentActor currentActor;

    NamedPeople(Namings namings, PersonDirectory people, RaiseNotice raise, CurrentActor currentActor) {
        this.namings = namings;
        this.people = people;
        this.raise = raise;
        this.currentActor = currentActor;
    }

    /**
     * Who was named.
     *
     * @param unknown names behind an @ that no reader bears, or more than one
     */
    public record Named(Set<UUID> people, List<String> unknown) {}

    /** Somebody to choose from a list. */
    public record Offer(String form, String name, String unit, String initials, int colour) {}

    private record Candidate(Actor who, String form) {}

    /**
     * Notes whom these words name, and tells each of them once.
     *
     * @param words id of what was said
     * @param at the page that shows it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Named note(UUID words, String text, Predicate<Actor> mayRead, SubjectRef at) {
        Set<UUID> named = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        if (text.indexOf('@') < 0) {
            return new Named(named, unknown);
        }
        Map<String, List<Actor>> byForm = byForm(people.everybody());
        for (int i = text.indexOf('@'); i >= 0; i = text.indexOf('@', i + 1)) {
            if (i > 0 && Character.isLetterOrDigit(text.codePointBefore(i))) {
                continue; // An address of mail.
            }
            String rest = text.substring(i + 1);
            List<Candidate> found = longest(rest, byForm, mayRead);
            if (found.size() == 1) {
                Candidate one = found.getFirst();
                named.add(one.who().id());
                namings.add(words, new Naming(one.who().id(), one.form()));
            } else if (!rest.isBlank() && !Character.isWhitespace(rest.charAt(0))) {
                String word = rest.split("\\s", 2)[0];
                unknown.add(word.substring(0, Math.min(word.length(), LONGEST_UNKNOWN)));
            }
        }
        raise.to(
                named,
                new Notice(
                        Notice.Kind.COMMENT,
                        at,
                        words.toString(),
                        false,
                        "network.notice.named",
                        currentActor.get().id()));
        return new Named(named, unknown);
    }

    /** Who is named in each of these, for {@link Naming#parts}. */
    public Map<UUID, List<Naming>> in(Collection<UUID> words) {
        return namings.in(words);
    }

    /**
     * Whom the reader may want to name.
     *
     * @param typed what stands behind the @ so far
     * @param first who takes part already, and is offered before others
     */
    public List<Offer> offer(String typed, Predicate<Actor> mayRead, Collection<UUID> first) {
        Actor me = currentActor.get();
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Actor> everybody = people.everybody();
        Map<String, List<Actor>> byForm = byForm(everybody);
        return everybody.stream()
                .filter(each -> !each.id().equals(me.id()) && matches(each, wanted))
                .sorted(Comparator.comparing((Actor each) -> !first.contains(each.id()))
                        .thenComparing(each -> !givenName(each).startsWith(wanted))
                        .thenComparing(each -> !each.unit().equals(me.unit())))
                .limit(MOST_ASKED)
                .filter(mayRead)
                .limit(MOST_OFFERED)
                .map(each ->
                        new Offer(form(each, byForm), each.name(), each.unitName(), each.initials(), each.colour()))
                .toList();
    }

    private static boolean matches(Actor who, String wanted) {
        return Stream.of(who.name(), who.nameEnglish(), who.unitName())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** The readers who bear the longest name with which these words begin. */
    private static List<Candidate> longest(String rest, Map<String, List<Actor>> byForm, Predicate<Actor> mayRead) {
        return byForm.keySet().stream()
                .filter(form -> rest.startsWith(form) && endsThere(rest, form.length()))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(form -> byForm.getOrDefault(form, List.of()).stream()
                        .filter(mayRead)
                        .map(who -> new Candidate(who, form))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** แก้ว is not named by แก้วตา: behind a name no letter and no mark goes on. */
    private static boolean endsThere(String rest, int length) {
        if (rest.length() == length) {
            return true;
        }
        int next = rest.codePointAt(length);
        int type = Character.getType(next);
        return !Character.isLetterOrDigit(next)
                && type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK;
    }

    /** The name that means this person and nobody else: with the unit where two bear it. */
    private static String form(Actor who, Map<String, List<Actor>> byForm) {
        return byForm.getOrDefault(who.plainName(), List.of()).size() == 1 ? who.plainName() : inUnit(who);
    }

    private static Map<String, List<Actor>> byForm(List<Actor> everybody) {
        Map<String, List<Actor>> byForm = new LinkedHashMap<>();
        for (Actor who : everybody) {
            Set<String> forms = new LinkedHashSet<>(
                    List.of(who.name(), who.plainName(), who.nameEnglish(), givenName(who), inUnit(who)));
            forms.stream()
                    .filter(form -> !form.isBlank())
                    .forEach(form ->
                            byForm.computeIfAbsent(form, _ -> new ArrayList<>()).add(who));
        }
        return byForm;
    }

    private static String inUnit(Actor who) {
        return who.plainName() + " (" + who.unitName() + ")";
    }

    private static String givenName(Actor who) {
        return who.plainName().split(" ", 2)[0];
    }
}
