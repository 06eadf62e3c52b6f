package th.prmind.exchange;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.prmind.content.ChangesAsked;
import th.prmind.content.FindingsMet;
import th.prmind.engine.Finding;
import th.prmind.platform.search.SearchText;

/**
 * A short page that helps with one thing that goes wrong in texts.
 *
 * @param ofTitles whether what is found or asked in a title speaks of it
 * @param findings kinds of findings that speak of it
 * @param cues folded words by which a reviewer's request speaks of it
 */
record Lesson(
        String slug,
        int position,
        boolean ofTitles,
        Set<Finding.Kind> findings,
        List<String> cues,
        Said title,
        Said about,
        List<Said> points,
        Said before,
        Said after,
        Said why) {

    /** The same in both languages. */
    record Said(String th, @Nullable String en) {}

    String url() {
        return "/exchange/lessons/" + slug;
    }

    boolean concerns(FindingsMet.Met met) {
        return findings.contains(met.kind()) || ofTitles && met.inTitle();
    }

    boolean concerns(ChangesAsked.Remark remark) {
        String words = SearchText.folded(remark.words());
        return ofTitles && remark.inTitle() || cues.stream().anyMatch(words::contains);
    }
}
