package th.prmind.content;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.brief.Audience;
import th.prmind.brief.LiveBrief;
import th.prmind.media.Picture;
import th.prmind.network.Unit;

/**
 * What stands around the editor.
 *
 * @param data what the editor begins with, as JSON that may stand in a page
 * @param briefs in force, and those that the edition carries anyway
 * @param pictures the picture set, the leading one first
 * @param closed those of them that may not be used any more
 * @param proposal one alternative text for the whole set, for the writer to make true
 * @param original the edition of which this is the other language, or null
 * @param wrong the edition that this one corrects, or null
 */
record EditorPage(
        Edition edition,
        boolean readOnly,
        String data,
        ContentType type,
        Unit unit,
        List<Topic> topics,
        List<Audience> audiences,
        List<LiveBrief> briefs,
        List<Picture> pictures,
        Set<UUID> closed,
        String proposal,
        @Nullable Edition original,
        @Nullable Edition wrong) {

    boolean inBody(Picture picture) {
        return Body.pictures(edition.bodyJson()).contains(picture.id());
    }

    long unready() {
        return pictures.stream()
                .filter(picture -> !picture.ready(edition.thai()) || closed.contains(picture.id()))
                .count();
    }
}
