package th.prmind.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

class OpenTasksTests {

    private final Actor actor = new Actor(UUID.randomUUID(), "ก", "A", UUID.randomUUID(), "ข", "B", 0);
    private final List<Task> waiting = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T03:00:00Z");
    private final OpenTasks open = new OpenTasks(List.of(_ -> List.copyOf(waiting)), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Bangkok");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void countIsReadAgainAfterAWhileAndAfterTheOwnDeed() {
        add(Task.Kind.WRITE, 1);
        assertThat(open.count(actor)).isEqualTo(1);
        add(Task.Kind.REVIEW, 2);
        assertThat(open.count(actor)).isEqualTo(1);
        open.forget(actor.id());
        assertThat(open.count(actor)).isEqualTo(2);
        waiting.clear();
        now = now.plus(Duration.ofSeconds(21));
        assertThat(open.count(actor)).isZero();
    }

    @Test
    void mostPressingComesFirstAndTheOldestOfItsKind() {
        add(Task.Kind.WRITE, 1);
        add(Task.Kind.REVIEW, 3);
        add(Task.Kind.REVIEW, 2);
        assertThat(open.of(actor)).extracting(task -> task.subject().title()).containsExactly("2", "3", "1");
    }

    @Test
    void pageComesOutWhereTasksCantBeRead() {
        OpenTasks failing = new OpenTasks(
                List.of(_ -> {
                    throw new QueryTimeoutException("no answer");
                }),
                Clock.systemUTC());
        assertThat(failing.count(actor)).isZero();
    }

    private void add(Task.Kind kind, int hour) {
        waiting.add(new Task(
                kind,
                new SubjectRef("edition", UUID.randomUUID(), String.valueOf(hour), "/"),
                now.minus(Duration.ofDays(1)).plus(Duration.ofHours(hour))));
    }
}
