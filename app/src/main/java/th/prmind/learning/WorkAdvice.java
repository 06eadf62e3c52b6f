package th.prmind.learning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.publishing.Release;

/** What speakers said about a work, beside its text, and whom one may ask. */
@Component
class WorkAdvice {

    private final Notes notes;
    private final AdviceRequests requests;
    private final SignOffs signOffs;
    private final Speakers speakers;
    private final SpeakerLinks links;

    WorkAdvice(Notes notes, AdviceRequests requests, SignOffs signOffs, Speakers speakers, SpeakerLinks links) {
        this.notes = notes;
        this.requests = requests;
        this.signOffs = signOffs;
        this.speakers = speakers;
        this.links = links;
    }

    /**
     * What the page of a work shows of it.
     *
     * @param html of the latest text, safe to show, with the words marked on which something was said
     * @param requests not taken back, in the order in which they were asked
     * @param speakers by id
     * @param askable who may be asked now
     */
    record Shown(
            String html,
            List<Note> notes,
            List<AdviceRequest> requests,
            @Nullable SignOff signOff,
            Map<UUID, Speaker> speakers,
            List<Speaker> askable) {

        List<Note> open() {
            return notes.stream().filter(Note::open).toList();
        }
    }

    Shown of(Programme programme, Work work, Release latest, boolean own) {
        List<Note> said = notes.of(work.id());
        List<AdviceRequest> asked = requests.of(work.id()).stream()
                .filter(request -> request.ended() == null)
                .toList();
        List<Speaker> all = speakers.of(programme.id());
        boolean open = own && programme.state() == Programme.State.OPEN;
        return new Shown(
                NotedText.html(latest, latest, said),
                said,
                asked,
                signOffs.find(work.id()).orElse(null),
                all.stream().collect(Collectors.toMap(Speaker::id, Function.identity())),
                all.stream()
                        .filter(speaker -> open
                                && links.reachable(speaker)
                                && asked.stream()
                                        .noneMatch(request -> request.waits()
                                                && request.speaker().equals(speaker.id())))
                        .toList());
    }
}
