package th.prmind.media;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Refusal;

/** Keeps and finds pictures. Who may see one is the caller's to ask of {@code Rights}. */
@Component
public class PictureDirectory {

    private final Pictures pictures;
    private final PictureFiles files;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;

    PictureDirectory(
            Pictures pictures,
            PictureFiles files,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Dates dates,
            Clock clock) {
        this.pictures = pictures;
        this.files = files;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
    }

    public Optional<Picture> find(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(pictures::find);
    }

    /** Those that exist, in the order asked for. */
    public List<Picture> find(Collection<UUID> ids) {
        Map<UUID, Picture> found = pictures.find(ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** The file of a rendition, a JPEG that never changes. */
    public Path file(Picture picture, Picture.Rendition rendition) {
        return files.rendition(picture.sha256(), rendition);
    }

    /**
     * Of these, those that may not be used anew: their term is over, or somebody shown in them has taken back their consent
     * or gave it for a time that is over.
     */
    public Set<UUID> closed(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : pictures.closed(ids, dates.today());
    }

    /** Others of these units that look the same, the most alike first; a few at most. */
    List<Picture> alike(Picture picture, Set<UUID> units) {
        return pictures.alike(picture.id(), units);
    }

    /**
     * Keeps a picture for a unit. The same bytes again give the picture that the unit has already.
     *
     * @param fileName as the sender called it, for people to recognise
     * @throws Refusal when it is empty, too large, or no picture that can be shown
     */
    @Transactional
    public Picture store(UUID unit, String fileName, byte[] bytes) {
        return keep(unit, fileName, files.store(bytes));
    }

    /** The same of a file, which is never in memory as a whole. */
    @Transactional
    Picture store(UUID unit, String fileName, Path file) {
        return keep(unit, fileName, files.store(file));
    }

    private Picture keep(UUID unit, String fileName, PictureFiles.Stored stored) {
        Optional<Picture> known = pictures.find(unit, stored.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        Picture picture = new Picture(
                ids.next(),
                unit,
                stored.sha256(),
                stored.mediaType(),
                stored.width(),
                stored.height(),
                plainName(fileName),
                "",
                "",
                "",
                null,
                "",
                null,
                null,
                currentActor.get().id(),
                clock.instant());
        pictures.add(picture, stored.look());
        audit.record("add", picture.ref(), Map.of("sha256", stored.sha256()));
        if (stored.fresh()) {
            removeWhenUndone(stored.sha256());
        }
        return picture;
    }

    /** A file is no part of the transaction: where the picture is not kept after all, its file goes too. */
    private void removeWhenUndone(String sha256) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK && !pictures.kept(sha256)) {
                    files.remove(sha256);
                }
            }
        });
    }

    /** Says what is known about a picture. */
    @Transactional
    public Picture describe(Picture described) {
        pictures.update(described);
        audit.record(
                "describe",
                described.ref(),
                Map.of(
                        "basis",
                        described.basis() == null ? "" : described.basis().code()));
        return described;
    }

    /** Without the folders that some browsers send, and of a length that fits a line. */
    private static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() <= 120 ? last : last.substring(last.length() - 120);
    }
}
