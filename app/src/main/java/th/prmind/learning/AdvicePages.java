package th.prmind.learning;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.View;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;

/** Gathers what a speaker sees. */
@Component
class AdvicePages {

    private final AdviceRequests requests;
    private final Advisers advisers;
    private final Works works;
    private final Notes notes;
    private final SignOffs signOffs;
    private final OfficeHours hours;
    private final Pairs pairs;
    private final ReleaseCatalog releases;
    private final PersonDirectory people;
    private final Dates dates;
    private final BaseUrl baseUrl;
    private final Clock clock;

    AdvicePages(
            AdviceRequests requests,
            Advisers advisers,
            Works works,
            Notes notes,
            SignOffs signOffs,
            OfficeHours hours,
            Pairs pairs,
            ReleaseCatalog releases,
            PersonDirectory people,
            Dates dates,
            BaseUrl baseUrl,
            Clock clock) {
        this.requests = requests;
        this.advisers = advisers;
        this.works = works;
        this.notes = notes;
        this.signOffs = signOffs;
        this.hours = hours;
        this.pairs = pairs;
        this.releases = releases;
        this.people = people;
        this.dates = dates;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    QueuePage queue(Adviser adviser) {
        UUID speaker = adviser.speaker().id();
        List<AdviceRequest> all = requests.queue(speaker);
        Map<UUID, Integer> open =
                notes.open(all.stream().map(AdviceRequest::work).distinct().toList());
        List<QueuePage.Row> rows =
                all.stream().map(request -> row(request, open)).toList();
        List<QueuePage.Row> answered = new ArrayList<>();
        for (QueuePage.Row row : rows) {
            // Somebody may have asked twice about one work; the page of it is the same.
            if (!row.request().waits()
                    && rows.stream()
                            .noneMatch(other -> other.request().waits()
                                    && other.request()
                                            .work()
                                            .equals(row.request().work()))
                    && answered.stream()
                            .noneMatch(other ->
                                    other.request().work().equals(row.request().work()))) {
                answered.add(row);
            }
        }
        return new QueuePage(
                adviser,
                dates.today(),
                rows.stream().filter(row -> row.request().waits()).toList(),
                answered,
                hours.of(speaker, clock.instant()).stream()
                        .map(hour -> new QueuePage.Hour(
                                hour,
                                hour.booking() == null
                                        ? null
                                        : people.known(hour.booking().person()).orElse(null)))
                        .toList(),
                pairs.with(speaker).stream()
                        .map(pair -> new QueuePage.Companion(pair, person(pair.person())))
                        .toList());
    }

    private QueuePage.Row row(AdviceRequest request, Map<UUID, Integer> open) {
        Work work = works.find(request.work()).orElseThrow();
        return new QueuePage.Row(
                request,
                advisers.with(work),
                releases.find(work.latest().release()).orElse(null),
                person(work.person()),
                Duration.between(request.asked(), clock.instant()).toDays(),
                open.getOrDefault(work.id(), 0),
                request.answered() != null && work.latest().handedIn().isAfter(request.answered()));
    }

    /** @param number of the version to show; null: the latest */
    AdvicePage work(Adviser adviser, AskedWork asked, @Nullable Integer number) {
        Work work = asked.work();
        Work.Version version = work.versions().stream()
                .filter(each -> number == null || each.number() == number)
                .reduce((_, later) -> later)
                .orElseThrow(NotFound::new);
        Release shown = releases.find(version.release()).orElseThrow(NotFound::new);
        Release latest = releases.find(work.latest().release()).orElseThrow(NotFound::new);
        List<Note> said = notes.of(work.id());
        return new AdvicePage(
                adviser,
                asked,
                adviser.url(work.id()),
                person(work.person()),
                requests.of(work.id()).stream()
                        .filter(request ->
                                request.speaker().equals(adviser.speaker().id()))
                        .reduce((_, later) -> later)
                        .orElseThrow(NotFound::new),
                version,
                shown,
                releases.screenshots(shown.id()),
                NotedText.html(shown, latest, said),
                said,
                signOffs.find(work.id()).orElse(null));
    }

    /** What one of the versions that were sent looked like. */
    byte[] screenshot(AskedWork asked, UUID id) {
        return asked.work().versions().stream()
                .flatMap(version -> releases.screenshot(version.release(), id).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A booked hour of theirs, for their calendar. */
    String appointment(Adviser adviser, UUID id, View view) {
        OfficeHour hour = hours.find(id)
                .filter(each -> each.speaker().equals(adviser.speaker().id()))
                .orElseThrow(NotFound::new);
        OfficeHour.@Nullable Booking booking = hour.booking();
        if (booking == null) {
            throw new NotFound();
        }
        Actor who = person(booking.person());
        return AppointmentCalendar.of(
                hour,
                booking,
                view.text("learning.hour.with", view.pick(who.name(), who.nameEnglish())),
                baseUrl.get() + adviser.url());
    }

    private Actor person(UUID id) {
        return people.known(id).orElseThrow(NotFound::new);
    }
}
