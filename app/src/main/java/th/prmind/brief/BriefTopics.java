package th.prmind.brief;

import java.util.List;

/** What a brief can be about; whoever sorts the published texts by topic tells which there are. */
public interface BriefTopics {

    /** @param slug by which a brief keeps it */
    record Choice(String slug, String name, String nameEnglish) {}

    /** In the order in which readers see them. */
    List<Choice> choices();
}
