package th.prmind.network;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.images.BareImage;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Takes files into a team, and out again with a trace. */
@Component
class KeepTeamFile {

    /** Bytes of all files of a team together. */
    static final long MOST = 300L * 1024 * 1024;

    private static final int LONGEST_NAME = 150;

    private final TeamFiles files;
    private final Teams teams;
    private final TeamAccess access;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    KeepTeamFile(
            TeamFiles files,
            Teams teams,
            TeamAccess access,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.files = files;
        this.teams = teams;
        this.access = access;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * All of them or none.
     *
     * @throws Refusal when one can't be kept
     */
    @Transactional(rollbackFor = IOException.class)
    public void addAll(UUID id, List<MultipartFile> chosen) throws IOException {
        for (MultipartFile file : chosen) {
            add(id, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        }
    }

    private void add(UUID id, String name, byte[] sent) {
        Team team = access.writable(id);
        String type = TeamFileType.require(sent);
        byte[] bytes = BareImage.of(type, sent);
        teams.lock(id); // Two at once must not go over the limit together.
        if (files.size(id) + bytes.length > MOST) {
            throw new Refusal("network.team.file.full", MOST / 1024 / 1024);
        }
        TeamFile file = new TeamFile(
                ids.next(),
                id,
                plain(name),
                type,
                bytes.length,
                currentActor.get().id(),
                clock.instant(),
                null,
                null);
        files.add(file, bytes);
        audit.record("add-team-file", team.ref(), Map.of("file", file.id(), "bytes", bytes.length));
    }

    /** By who brought it, or a co-ordinator. */
    @Transactional
    public TeamFile remove(UUID id, UUID fileId) {
        Team team = access.writable(id);
        TeamFile file = files.find(id, fileId).orElseThrow(NotFound::new);
        UUID me = currentActor.get().id();
        if (!file.addedBy().equals(me) && !access.coordinates(id)) {
            throw new NotAllowed(me + " did not bring " + fileId);
        }
        if (file.removed() == null) {
            files.remove(id, fileId, clock.instant(), me);
            audit.record("remove-team-file", team.ref(), Map.of("file", fileId));
        }
        return file;
    }

    /** Some browsers send the whole path, and a name may hold what no file's name can. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", " ")
                .strip();
        if (last.length() > LONGEST_NAME) {
            int dot = last.lastIndexOf('.');
            String end = dot > last.length() - 8 && dot > 0 ? last.substring(dot) : "";
            last = last.substring(0, LONGEST_NAME - end.length()) + end;
        }
        return last.isEmpty() ? "file" : last;
    }
}
