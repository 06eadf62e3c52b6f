package th.prmind.measure;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.images.UprightImage;
import th.prmind.platform.web.Refusal;

/** Notes what somebody read off a channel's own page. That they may for that text, the caller has asked. */
@Component
public class NoteReadings {

    private static final int LONGER_SIDE = 1_600;

    private final Readings readings;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    NoteReadings(Readings readings, CurrentActor currentActor, Audit audit, Ids ids, Clock clock) {
        this.readings = readings;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * All figures of one text at one age; those noted before for it give way.
     *
     * @param published when the text went out
     * @param screenshot the picture of the page they were read from; empty where there is none
     * @throws Refusal when there is no figure, the text is not that old yet, or the picture is none
     */
    @Transactional
    public void note(
            SubjectRef subject,
            UUID unit,
            Instant published,
            Reading.Age age,
            Map<Reading.Metric, Long> figures,
            byte[] screenshot) {
        require(published, age, figures);
        @Nullable UUID picture = null;
        if (screenshot.length > 0) {
            picture = ids.next();
            readings.putScreenshot(
                    picture, subject.id(), UprightImage.read(screenshot).jpeg(LONGER_SIDE));
        }
        Reading.Source source = picture == null ? Reading.Source.TYPED : Reading.Source.SCREENSHOT;
        put(subject, unit, age, figures, source, picture);
    }

    /**
     * The same, from a table that a channel gives away.
     *
     * @throws Refusal when there is no figure, or the text is not that old yet
     */
    @Transactional
    public void note(
            SubjectRef subject, UUID unit, Instant published, Reading.Age age, Map<Reading.Metric, Long> figures) {
        require(published, age, figures);
        put(subject, unit, age, figures, Reading.Source.SHEET, null);
    }

    private void require(Instant published, Reading.Age age, Map<Reading.Metric, Long> figures) {
        if (figures.isEmpty()) {
            throw new Refusal("measure.reading.nothing");
        }
        if (clock.instant().isBefore(published.plus(age.since()))) {
            throw new Refusal("measure.reading.too-early." + age.code());
        }
    }

    private void put(
            SubjectRef subject,
            UUID unit,
            Reading.Age age,
            Map<Reading.Metric, Long> figures,
            Reading.Source source,
            @Nullable UUID picture) {
        for (Map.Entry<Reading.Metric, Long> figure : figures.entrySet()) {
            readings.put(new Reading(
                    ids.next(),
                    subject.id(),
                    unit,
                    age,
                    figure.getKey(),
                    figure.getValue(),
                    source,
                    picture,
                    currentActor.get().id(),
                    clock.instant()));
        }
        audit.record("note-readings", subject, Map.of("age", age.code(), "figures", figures.size()));
    }
}
