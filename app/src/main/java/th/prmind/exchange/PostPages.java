package th.prmind.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.content.Topics;
import th.prmind.network.NamedPeople;
import th.prmind.network.Naming;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.provinces.Provinces;

/** Puts together what the page of a post shows. */
@Component
class PostPages {

    private final Answers answers;
    private final Wordings wordings;
    private final Thanks thanks;
    private final Steps steps;
    private final PostAccess access;
    private final AttachableWork work;
    private final Topics topics;
    private final NamedPeople namedPeople;
    private final PersonDirectory people;

    PostPages(
            Answers answers,
            Wordings wordings,
            Thanks thanks,
            Steps steps,
            PostAccess access,
            AttachableWork work,
            Topics topics,
            NamedPeople namedPeople,
            PersonDirectory people) {
        this.answers = answers;
        this.wordings = wordings;
        this.thanks = thanks;
        this.steps = steps;
        this.access = access;
        this.work = work;
        this.topics = topics;
        this.namedPeople = namedPeople;
        this.people = people;
    }

    /** What stands around the words of a post and its answers. */
    private record Around(
            Actor reader,
            Map<UUID, List<Naming>> named,
            Map<UUID, Set<UUID>> thanks,
            Map<UUID, List<Wording>> earlier,
            List<Step> steps) {}

    /** @param post that the reader may read */
    PostPage of(Post post, Actor reader) {
        List<Answer> seen = answers.of(post.id()).stream()
                .filter(answer -> access.mayRead(reader, answer))
                .sorted(Comparator.comparing((Answer answer) -> !answer.id().equals(post.accepted())))
                .toList();
        List<UUID> words = new ArrayList<>(List.of(post.id()));
        seen.forEach(answer -> words.add(answer.id()));
        Around around = new Around(
                reader, namedPeople.in(words), thanks.of(post.id()), wordings.of(words), steps.of(post.id()));
        return new PostPage(
                post,
                reader.id(),
                said(null, post.id(), post.author(), post.unit(), post.text(), around),
                words(post.id(), post.outcome(), around),
                post.topic() == null ? null : topics.find(post.topic()).orElse(null),
                Provinces.find(post.province()).orElse(null),
                work.shown(post.release()).orElse(null),
                seen.stream()
                        .map(answer -> said(answer, answer.id(), answer.author(), answer.unit(), answer.text(), around))
                        .toList());
    }

    private PostPage.Said said(@Nullable Answer answer, UUID id, UUID author, UUID unit, String text, Around around) {
        boolean moderates = access.moderates(around.reader(), unit)
                && !author.equals(around.reader().id());
        boolean concerned = moderates || author.equals(around.reader().id());
        List<Step> about =
                around.steps().stream().filter(step -> step.words().equals(id)).toList();
        return new PostPage.Said(
                answer,
                people.known(author).orElse(null),
                words(id, text, around),
                around.thanks().getOrDefault(id, Set.of()),
                around.earlier().getOrDefault(id, List.of()),
                about.stream()
                        .filter(step -> concerned || step.act() == Step.Act.HIDE || step.act() == Step.Act.RESTORE)
                        .map(step -> traced(step, moderates))
                        .toList(),
                moderates,
                moderates
                        ? about.stream()
                                .filter(step -> step.act() == Step.Act.REPORT && step.settled() == null)
                                .map(step -> traced(step, true))
                                .toList()
                        : List.of());
    }

    /** Who reported, nobody learns but those who decide on it. */
    private PostPage.Traced traced(Step step, boolean moderates) {
        boolean named = moderates || step.act() != Step.Act.REPORT;
        return new PostPage.Traced(step, named ? people.known(step.by()).orElse(null) : null);
    }

    private static Words words(UUID id, String text, Around around) {
        return Words.of(text, Objects.requireNonNullElse(around.named().get(id), List.of()));
    }
}
