package th.prmind.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.measure.ReadingTable;
import th.prmind.measure.Readings;
import th.prmind.onevoice.OneVoice;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCard;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;

/** Public work of one's own office that an experience tells of. What is not public yet is never shown here. */
@Component
class AttachableWork {

    private static final int MOST = 20;

    private final ReleaseCatalog releases;
    private final OneVoice oneVoice;
    private final Readings readings;

    AttachableWork(ReleaseCatalog releases, OneVoice oneVoice, Readings readings) {
        this.releases = releases;
        this.oneVoice = oneVoice;
        this.readings = readings;
    }

    /** The latest first. */
    List<ReleaseCard> of(Actor actor) {
        return releases.first(ReleaseFilter.live().unit(actor.unit()), MOST);
    }

    boolean attachable(Actor actor, UUID release) {
        return releases.find(release)
                .filter(each ->
                        each.state() == Release.State.LIVE && actor.unit().equals(each.unit()))
                .isPresent();
    }

    /** Empty also where it went out of the public's sight, other than for a newer one. */
    Optional<PostPage.Work> shown(@Nullable UUID release) {
        return Optional.ofNullable(release)
                .flatMap(releases::find)
                .filter(each -> each.state() == Release.State.LIVE || each.state() == Release.State.SUPERSEDED)
                .map(this::shown);
    }

    private PostPage.Work shown(Release release) {
        @Nullable UUID unit = release.unit();
        return new PostPage.Work(
                release,
                oneVoice.check(
                                release.wholeText(),
                                Dates.day(release.publishedAt()),
                                Set.copyOf(release.briefs()),
                                unit)
                        .findings(),
                ReadingTable.of(release.id(), unit == null ? release.id() : unit, readings));
    }
}
