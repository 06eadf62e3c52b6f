package th.prmind.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;
import th.prmind.platform.time.Dates;

/** Texts that show a picture which may not be used any more, for who writes in their unit, until they show it no longer. */
@Component
class PictureTasks implements TaskSource {

    private static final int MOST = 50;

    private final Pictures pictures;
    private final Consents consents;
    private final List<PictureUse> uses;
    private final Rights rights;
    private final Dates dates;

    PictureTasks(Pictures pictures, Consents consents, List<PictureUse> uses, Rights rights, Dates dates) {
        this.pictures = pictures;
        this.consents = consents;
        this.uses = uses;
        this.rights = rights;
        this.dates = dates;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        Set<UUID> writable = rights.units(actor, Role.WRITER);
        if (writable.isEmpty()) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        for (Picture picture : pictures.closed(dates.today())) {
            List<SubjectRef> open = uses.stream()
                    .flatMap(use -> use.openUsesOf(picture.id(), writable).stream())
                    .toList();
            if (!open.isEmpty()) {
                Instant since = since(picture);
                open.forEach(text -> tasks.add(new Task(Task.Kind.REPLACE_PICTURE, text, since)));
            }
            if (tasks.size() >= MOST) {
                break;
            }
        }
        return tasks;
    }

    /** When it closed: the first consent taken back or over, or the day after its term. */
    private Instant since(Picture picture) {
        return Stream.concat(
                        consents.of(picture.id()).stream()
                                .filter(consent -> !consent.holds(dates.today()))
                                .map(consent -> consent.withdrawn() != null
                                        ? consent.withdrawn()
                                        : Dates.endOf(Objects.requireNonNull(consent.until()))),
                        Stream.ofNullable(picture.usableUntil()).map(Dates::endOf))
                .min(Instant::compareTo)
                .orElse(picture.addedAt());
    }
}
