package th.prmind.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Letter;
import th.prmind.platform.notify.LetterContents;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.notify.SubjectReaders;
import th.prmind.platform.notify.Wishes;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Texts;

/** Once a week tells those who asked for it what the exchange brought them; where it brought nothing, they hear nothing. */
@Component
class WeeklySummary implements LetterContents, SubjectReaders {

    private static final String KIND = "exchange-week";

    /** Later in the week it is old, and the next one is near. */
    private static final Set<DayOfWeek> IN_TIME = Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);

    private final Weeks weeks;
    private final PostLists lists;
    private final Wishes wishes;
    private final RaiseNotice raise;
    private final PersonDirectory people;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    WeeklySummary(
            Weeks weeks,
            PostLists lists,
            Wishes wishes,
            RaiseNotice raise,
            PersonDirectory people,
            Texts texts,
            Dates dates,
            Clock clock) {
        this.weeks = weeks;
        this.lists = lists;
        this.wishes = wishes;
        this.raise = raise;
        this.people = people;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /** On Monday morning, or as soon as the application runs again. */
    @Transactional
    public void tell() {
        LocalDate today = dates.today();
        LocalDate monday = Week.latest(today);
        if (!IN_TIME.contains(today.getDayOfWeek()) || !weeks.begin(monday, clock.instant())) {
            return;
        }
        Notice notice = notice(monday);
        for (UUID person : wishes.of(Notice.Kind.WEEKLY)) {
            people.find(person)
                    .filter(reader -> !lists.week(reader, monday).nothingNew())
                    .ifPresent(reader -> raise.to(Set.of(person), notice));
        }
    }

    Notice notice(LocalDate monday) {
        return new Notice(Notice.Kind.WEEKLY, ref(monday), monday.toString(), false, "exchange.notice.week", null);
    }

    private SubjectRef ref(LocalDate monday) {
        return new SubjectRef(
                KIND,
                UUID.nameUUIDFromBytes((KIND + " " + monday).getBytes(StandardCharsets.UTF_8)),
                texts.get("th", "exchange.week.title", days(monday, true)),
                texts.get("en", "exchange.week.title", days(monday, false)),
                Week.url(monday));
    }

    /** From the first to the last day. */
    static String days(LocalDate monday, boolean thai) {
        LocalDate first = monday.minusWeeks(1);
        LocalDate last = monday.minusDays(1);
        String from =
                first.getMonth() == last.getMonth() ? String.valueOf(first.getDayOfMonth()) : Dates.date(first, thai);
        return from + "–" + Dates.date(last, thai);
    }

    @Override
    public boolean supports(Notice.Kind kind) {
        return kind == Notice.Kind.WEEKLY;
    }

    @Override
    public List<Letter.Item> items(Actor recipient, Notice notice, String language) {
        String url = notice.subject().url();
        return Week.monday(url.substring(url.lastIndexOf('/') + 1))
                .map(monday -> items(lists.week(recipient, monday), language))
                .orElse(List.of());
    }

    private List<Letter.Item> items(Week week, String language) {
        List<Letter.Item> items = new ArrayList<>();
        week.written()
                .forEach(row -> items.add(item(
                        row,
                        texts.get(language, "exchange.kind." + row.post().kind().code()))));
        week.helped().forEach(row -> items.add(item(row, texts.get(language, "exchange.week.helped"))));
        week.waiting().stream()
                .filter(row -> week.written().stream()
                        .noneMatch(other -> other.post().id().equals(row.post().id())))
                .forEach(row -> items.add(item(row, texts.get(language, "exchange.week.waiting"))));
        return items;
    }

    private static Letter.Item item(PostList.Row row, String words) {
        return new Letter.Item(words, row.post().title(), row.post().page());
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals(KIND);
    }

    /** Each reads what is theirs. */
    @Override
    public boolean mayRead(Actor actor, UUID subject) {
        return true;
    }
}
