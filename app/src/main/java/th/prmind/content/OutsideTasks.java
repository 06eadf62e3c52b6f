package th.prmind.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.prmind.network.Grant;
import th.prmind.network.Grants;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;
import th.prmind.review.Comment;
import th.prmind.review.CommentThread;

/** What people outside said, for who asked them, until it is answered or seen to. */
@Component
class OutsideTasks implements TaskSource {

    private final Grants grants;
    private final Editions editions;
    private final CommentThread comments;

    OutsideTasks(Grants grants, Editions editions, CommentThread comments) {
        this.grants = grants;
        this.editions = editions;
        this.comments = comments;
    }

    /** One for each text. */
    @Override
    public List<Task> tasksOf(Actor actor) {
        Map<UUID, Grant> given = grants.madeBy(Grant.Act.COMMENT, actor.id()).stream()
                .collect(Collectors.toMap(Grant::id, Function.identity()));
        if (given.isEmpty()) {
            return List.of();
        }
        Map<UUID, Comment> first = new LinkedHashMap<>();
        comments.waiting(given.keySet()).forEach(comment -> first.putIfAbsent(comment.subject(), comment));
        List<Task> tasks = new ArrayList<>();
        first.forEach((edition, comment) -> editions.find(edition)
                .ifPresent(found -> tasks.add(new Task(
                        Task.Kind.HEAR, found.ref().at("/editions/" + edition + "/outside-eyes"), comment.at()))));
        return tasks;
    }
}
