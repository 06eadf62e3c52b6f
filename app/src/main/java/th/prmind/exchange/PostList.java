package th.prmind.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.content.Topic;
import th.prmind.learning.Cohorts;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.provinces.Province;
import th.prmind.platform.search.Snippet;

/**
 * The list of posts.
 *
 * @param waiting questions that the reader may be able to answer; only at the head of the whole list
 * @param years that have any, the latest first
 */
record PostList(
        PostFilter filter,
        List<Row> waiting,
        List<Row> rows,
        long total,
        int page,
        List<Topic> topics,
        List<Province> provinces,
        List<Cohorts.Cohort> cohorts,
        List<Integer> years) {

    /**
     * One line.
     *
     * @param by who wrote it; null where nobody knows any more
     * @param found what answers the search in it; null without one
     */
    record Row(
            Post post,
            @Nullable Actor by,
            @Nullable Topic topic,
            @Nullable Province province,
            int answers,
            int thanks,
            @Nullable Found found) {}

    /** The title and the stretch of the text that answer a search best. */
    record Found(Snippet title, Snippet text) {}

    int pages() {
        return (int) Math.max(1, (total + Posts.PAGE - 1) / Posts.PAGE);
    }
}
