package th.prmind.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.content.Topic;
import th.prmind.content.Topics;
import th.prmind.learning.Cohorts;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.search.Snippet;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.FiscalYear;

/** Finds posts for lists. */
@Component
class PostLists {

    /** Fewer hits than this by words as they were cut, and stretches of letters are looked for. */
    private static final int FEW = 10;

    private static final int MOST_WAITING = 3;
    private static final int MOST_IN_WEEK = 6;
    private static final int SNIPPET = 180;

    private final Posts posts;
    private final Profiles profiles;
    private final Topics topics;
    private final Cohorts cohorts;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final Dates dates;

    PostLists(
            Posts posts,
            Profiles profiles,
            Topics topics,
            Cohorts cohorts,
            PersonDirectory people,
            UnitDirectory units,
            Dates dates) {
        this.posts = posts;
        this.profiles = profiles;
        this.topics = topics;
        this.cohorts = cohorts;
        this.people = people;
        this.units = units;
        this.dates = dates;
    }

    PostList of(PostFilter filter, Actor reader, int page) {
        PostFilter.Condition condition = condition(filter, reader);
        Map<String, Topic> bySlug = bySlug();
        List<Posts.Line> waiting = filter.empty() && page == 1
                ? posts.waiting(reader.id(), profiles.of(reader.id()).topics(), province(reader), MOST_WAITING)
                : List.of();
        return new PostList(
                filter,
                waiting.stream().map(line -> row(line, "", bySlug)).toList(),
                posts.list(condition, filter.q(), (page - 1) * Posts.PAGE, Posts.PAGE).stream()
                        .map(line -> row(line, filter.q(), bySlug))
                        .toList(),
                posts.count(condition),
                page,
                topics.all(),
                List.copyOf(Provinces.all()),
                cohorts.all(),
                years());
    }

    /** What the seven days before a Monday brought that reader. */
    Week week(Actor reader, LocalDate monday) {
        List<String> followed = profiles.of(reader.id()).topics();
        @Nullable String province = province(reader);
        Map<String, Topic> bySlug = bySlug();
        Function<List<Posts.Line>, List<PostList.Row>> rows =
                lines -> lines.stream().map(line -> row(line, "", bySlug)).toList();
        List<Posts.Line> helped = posts.helped(followed, province, Week.from(monday), Week.to(monday), MOST_WAITING);
        List<Posts.Line> written =
                posts
                        .written(reader.id(), followed, province, Week.from(monday), Week.to(monday), MOST_IN_WEEK)
                        .stream()
                        .filter(line -> helped.stream()
                                .noneMatch(other ->
                                        other.post().id().equals(line.post().id())))
                        .toList();
        return new Week(
                monday,
                rows.apply(written),
                rows.apply(posts.waiting(reader.id(), followed, province, MOST_WAITING)),
                rows.apply(helped));
    }

    private Map<String, Topic> bySlug() {
        return topics.all().stream().collect(Collectors.toMap(Topic::slug, Function.identity(), (a, _) -> a));
    }

    private List<Integer> years() {
        int now = FiscalYear.of(dates.today()).buddhistYear();
        int first = posts.oldest()
                .map(at -> FiscalYear.of(Dates.day(at)).buddhistYear())
                .orElse(now);
        return IntStream.rangeClosed(0, now - first)
                .mapToObj(back -> now - back)
                .toList();
    }

    private PostFilter.Condition condition(PostFilter filter, Actor reader) {
        Set<UUID> members = filter.cohort().isEmpty() ? Set.of() : cohorts.people(filter.cohort());
        PostFilter.Condition byWords = filter.condition(PostFilter.By.WORDS, reader.id(), members);
        if (filter.q().isEmpty()) {
            return byWords;
        }
        PostFilter.Condition byStretches = filter.condition(PostFilter.By.STRETCHES, reader.id(), members);
        long found = posts.count(byWords);
        return found >= FEW || posts.count(byStretches) <= found ? byWords : byStretches;
    }

    /** Of the unit in which somebody works; null where it has none. */
    @Nullable
    String province(Actor actor) {
        return units.find(actor.unit()).map(Unit::province).orElse(null);
    }

    private PostList.Row row(Posts.Line line, String q, Map<String, Topic> bySlug) {
        Post post = line.post();
        return new PostList.Row(
                post,
                people.known(post.author()).orElse(null),
                post.topic() == null ? null : bySlug.get(post.topic()),
                Provinces.find(post.province()).orElse(null),
                line.answers(),
                line.thanks(),
                q.isEmpty()
                        ? null
                        : new PostList.Found(
                                Snippet.of(post.title(), q, Integer.MAX_VALUE),
                                Snippet.of((post.text() + " " + post.outcome()).strip(), q, SNIPPET)));
    }
}
