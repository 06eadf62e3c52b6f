package th.prmind.publishing;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.brief.LiveBriefs;
import th.prmind.content.Topics;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.images.UprightImage;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Refusal;

/** Records what an office has published elsewhere (its page on Facebook, LINE): the link, with the text as it stands there. */
@Component
public class PasteRelease {

    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_URL = 2_000;
    private static final int TITLE = 120;
    private static final int MOST_SCREENSHOTS = 4;
    private static final int LARGEST_SCREENSHOT = 10 * 1024 * 1024;
    private static final int LONGER_SIDE = 2_000;

    private final Releases releases;
    private final Screenshots screenshots;
    private final Rights rights;
    private final UnitDirectory units;
    private final LiveBriefs liveBriefs;
    private final Topics topics;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    PasteRelease(
            Releases releases,
            Screenshots screenshots,
            Rights rights,
            UnitDirectory units,
            LiveBriefs liveBriefs,
            Topics topics,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.releases = releases;
        this.screenshots = screenshots;
        this.rights = rights;
        this.units = units;
        this.liveBriefs = liveBriefs;
        this.topics = topics;
        this.currentActor = currentActor;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param url of the live post
     * @param unit whose it is; null for the actor's own
     * @param briefs slugs; unknown ones are passed over
     * @throws Refusal when the link is none, the text is missing, or this link was recorded before, by this office or another
     */
    @Transactional
    public Release paste(String url, String text, @Nullable UUID unit, List<String> briefs) {
        return paste(url, text, unit, briefs, List.of());
    }

    /**
     * The same with what it looked like: what stands in a picture or a clip can't be copied.
     *
     * @param pictures files as they were sent, in their order
     * @throws Refusal also when there are too many pictures, one is too large, or one is none
     */
    @Transactional
    public Release paste(String url, String text, @Nullable UUID unit, List<String> briefs, List<byte[]> pictures) {
        Actor actor = currentActor.get();
        UUID owner = unit == null ? actor.unit() : unit;
        if (!rights.may(actor, Role.WRITER, owner) && !rights.may(actor, Role.APPROVER, owner)) {
            throw new NotAllowed(actor.id() + " writes nothing for " + owner);
        }
        String link = link(url);
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_TEXT) {
            throw new Refusal("publishing.paste.text");
        }
        if (releases.pasted(link, owner)) {
            throw new Refusal("publishing.paste.known");
        }
        releases.pastedByOther(link, owner).ifPresent(other -> {
            throw new Refusal("publishing.paste.others", units.get(other).name());
        });
        List<byte[]> looks = looks(pictures);
        String title = Excerpt.of("", words.lines().findFirst().orElse(words), TITLE);
        Filing filing = new Filing(topics.all(), Provinces.all(), List.of());
        String province = units.get(owner).province();
        Release release = new Release(
                ids.next(),
                "link-" + ids.next(),
                Release.Kind.PASTED,
                Release.State.LIVE,
                owner,
                null,
                null,
                URI.create(link).getHost(),
                null,
                null,
                link,
                Excerpt.language(words),
                title,
                Excerpt.of(title, words, 220),
                words,
                null,
                province == null ? filing.places(title, words) : List.of(province),
                filing.topics(title, words),
                List.of(),
                briefs.stream()
                        .filter(slug -> liveBriefs.find(slug).isPresent())
                        .distinct()
                        .toList(),
                List.of(),
                clock.instant(),
                clock.instant(),
                actor.id(),
                null,
                null,
                null,
                null);
        releases.add(List.of(release));
        for (int number = 1; number <= looks.size(); number++) {
            byte[] jpeg = looks.get(number - 1);
            screenshots.add(release.id(), new Screenshot(ids.next(), number, sha256(jpeg)), jpeg);
        }
        audit.record("paste", release.ref(), Map.of("url", link, "screenshots", looks.size()));
        events.publishEvent(new ReleaseChanged(release.id()));
        return release;
    }

    private static List<byte[]> looks(List<byte[]> pictures) {
        if (pictures.size() > MOST_SCREENSHOTS) {
            throw new Refusal("publishing.paste.pictures-many", MOST_SCREENSHOTS);
        }
        if (pictures.stream().anyMatch(picture -> picture.length > LARGEST_SCREENSHOT)) {
            throw new Refusal("publishing.paste.pictures-large");
        }
        return pictures.stream()
                .map(picture -> UprightImage.read(picture).jpeg(LONGER_SIDE))
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(String url) {
        String link = url.strip();
        try {
            URI address = URI.create(link);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && link.length() <= LONGEST_URL) {
                return link;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below
        }
        throw new Refusal("publishing.paste.url");
    }
}
