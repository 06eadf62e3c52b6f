package th.prmind.learning;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.prmind.platform.demo.DemoFiles;
import th.prmind.platform.demo.DemoPart;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.OfficeClock;
import th.prmind.publishing.ReleaseCatalog;

/** In the demo ministry's programme that goes on, somebody was asked, has answered, and offers hours. */
@Component
@Order(81)
class AdviceDemo implements DemoPart {

    private static final Duration ASKED = Duration.ofHours(18);
    private static final Duration SAID = Duration.ofHours(5);

    private final Programmes programmes;
    private final Speakers speakers;
    private final Assignments assignments;
    private final Works works;
    private final SpeakerLinks links;
    private final AskAdvice askAdvice;
    private final Advisers advisers;
    private final GiveAdvice giveAdvice;
    private final KeepOfficeHours hours;
    private final ReleaseCatalog releases;
    private final Dates dates;
    private final Clock clock;

    AdviceDemo(
            Programmes programmes,
            Speakers speakers,
            Assignments assignments,
            Works works,
            SpeakerLinks links,
            AskAdvice askAdvice,
            Advisers advisers,
            GiveAdvice giveAdvice,
            KeepOfficeHours hours,
            ReleaseCatalog releases,
            Dates dates,
            Clock clock) {
        this.programmes = programmes;
        this.speakers = speakers;
        this.assignments = assignments;
        this.works = works;
        this.links = links;
        this.askAdvice = askAdvice;
        this.advisers = advisers;
        this.giveAdvice = giveAdvice;
        this.hours = hours;
        this.releases = releases;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void load(DemoFiles files) {
        Programme programme = programmes.findBySlug("pr-mind-demo").orElseThrow();
        List<Speaker> all = speakers.of(programme.id());
        Speaker outside = all.getFirst();
        Speaker here = all.stream()
                .filter(speaker -> speaker.person() != null)
                .findFirst()
                .orElseThrow();
        SignIn.run(
                programme.madeBy(),
                () -> all.stream()
                        .filter(speaker -> speaker.person() == null)
                        .limit(2)
                        .forEach(speaker -> links.open(programme, speaker)));
        for (Assignment assignment : assignments.of(programme.id())) {
            for (Work work : works.of(assignment.id())) {
                ask(programme, assignment, work, outside, here);
                say(work, outside);
            }
        }
        UUID person = here.person() == null ? programme.madeBy() : here.person();
        SignIn.run(
                person,
                () -> hours.offer(
                        advisers.signedIn(here.id()),
                        dates.today().plusDays(3).toString(),
                        "13:30",
                        "30",
                        "โทรศัพท์ตามที่แจ้งในเครือข่าย"));
    }

    private void ask(Programme programme, Assignment assignment, Work work, Speaker outside, Speaker here) {
        OfficeClock.at(
                clock.instant().minus(ASKED),
                () -> SignIn.run(work.person(), () -> {
                    askAdvice.ask(programme, assignment, work, outside, "เปิดเรื่องอย่างไรให้คนในพื้นที่อยากอ่านต่อ");
                    askAdvice.ask(programme, assignment, work, here, "");
                }));
    }

    private void say(Work work, Speaker speaker) {
        String text = releases.find(work.latest().release()).orElseThrow().wholeText();
        String line = text.split("\n", 2)[1].strip().split("[\n ]", 2)[0];
        Adviser adviser = advisers.byLink(links.of(speaker).orElseThrow().token());
        OfficeClock.at(
                clock.instant().minus(SAID),
                () -> giveAdvice.write(
                        adviser,
                        advisers.asked(adviser, work.id()),
                        new GiveAdvice.On(work.latest().number(), text.indexOf(line), line, null),
                        "ขึ้นต้นด้วยสิ่งที่คนในพื้นที่เห็นกับตา แล้วค่อยบอกชื่อหน่วยงาน"));
    }
}
