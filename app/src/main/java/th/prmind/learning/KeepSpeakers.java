package th.prmind.learning;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.Refusal;

/** Adds, changes and removes the speakers of a programme. Who may, the caller has asked. */
@Component
class KeepSpeakers {

    private final Speakers speakers;
    private final Audit audit;
    private final Ids ids;

    KeepSpeakers(Speakers speakers, Audit audit, Ids ids) {
        this.speakers = speakers;
        this.audit = audit;
        this.ids = ids;
    }

    /** @param person where they work here themselves */
    @Transactional
    Speaker add(Programme programme, SpeakerController.Form form, @Nullable UUID person) {
        int position = speakers.of(programme.id()).stream()
                        .mapToInt(Speaker::position)
                        .max()
                        .orElse(0)
                + 1;
        Speaker speaker = new Speaker(
                ids.next(),
                programme.id(),
                position,
                form.name(),
                form.post(),
                form.about(),
                Typed.orNull(form.email()),
                person);
        speakers.add(speaker);
        audit.record("add-speaker", programme.ref(), Map.of("speaker", speaker.id()));
        return speaker;
    }

    @Transactional
    void change(Programme programme, Speaker before, SpeakerController.Form form, @Nullable UUID person) {
        speakers.update(new Speaker(
                before.id(),
                programme.id(),
                before.position(),
                form.name(),
                form.post(),
                form.about(),
                Typed.orNull(form.email()),
                person));
        audit.record("change-speaker", programme.ref(), Map.of("speaker", before.id()));
    }

    /** @throws Refusal while they still speak in a round */
    @Transactional
    void remove(Programme programme, Speaker speaker) {
        if (!speakers.remove(speaker.id())) {
            throw new Refusal("learning.speaker.speaks");
        }
        audit.record("remove-speaker", programme.ref(), Map.of("speaker", speaker.id()));
    }
}
