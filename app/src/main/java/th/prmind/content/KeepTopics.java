package th.prmind.content;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.SubjectRef;

/** Adds topics and changes their names and cue words. */
@Component
class KeepTopics {

    private final Topics topics;
    private final Audit audit;

    KeepTopics(Topics topics, Audit audit) {
        this.topics = topics;
        this.audit = audit;
    }

    @Transactional
    void add(Topic topic) {
        topics.add(topic, topics.all().size());
        audit.record("add", ref(topic), Map.of("topic", topic.slug()));
    }

    @Transactional
    void change(Topic topic) {
        topics.change(topic);
        audit.record("change", ref(topic), Map.of("topic", topic.slug()));
    }

    /** A topic is known by its slug; the audit wants an id, and this is always the same one for it. */
    private static SubjectRef ref(Topic topic) {
        UUID id = UUID.nameUUIDFromBytes(("topic " + topic.slug()).getBytes(StandardCharsets.UTF_8));
        return new SubjectRef("topic", id, topic.name(), "/topics");
    }
}
