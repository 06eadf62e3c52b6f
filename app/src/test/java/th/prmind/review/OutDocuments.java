package th.prmind.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import th.prmind.platform.web.View;

/** Documents of tests: nothing is shown of them, and a test says which have gone out. */
@Component
class OutDocuments implements ReviewedSubject {

    private final Set<UUID> out = ConcurrentHashMap.newKeySet();

    void goOut(UUID document) {
        out.add(document);
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("document");
    }

    @Override
    public boolean isOut(UUID subject) {
        return out.contains(subject);
    }

    @Override
    public List<Choice> types() {
        return List.of();
    }

    @Override
    public Body body(UUID subject, View view) {
        return Body.of(new byte[0], List.of());
    }
}
