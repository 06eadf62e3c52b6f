package th.prmind.learning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Adds and removes what is asked before and after, as long as nobody has answered. Who may, the caller has asked. */
@Component
class KeepQuestions {

    private static final int LONGEST = 500;
    private static final int MOST = 60;
    private static final int MOST_CHOICES = 6;

    private final Questions questions;
    private final Sittings sittings;
    private final Audit audit;
    private final Ids ids;

    KeepQuestions(Questions questions, Sittings sittings, Audit audit, Ids ids) {
        this.questions = questions;
        this.sittings = sittings;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * @param choices empty ones are left out
     * @param answer the right one, counted from 1 among all fields
     * @throws Refusal when somebody has answered, or the question lacks words, two choices or a right one
     */
    @Transactional
    void add(Programme programme, Competency competency, String text, List<String> choices, int answer) {
        requireUnanswered(programme);
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refusal("learning.question.error.text", LONGEST);
        }
        List<String> given = choices.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (given.size() < 2
                || given.size() > MOST_CHOICES
                || given.stream().distinct().count() < given.size()) {
            throw new Refusal("learning.question.error.choices", MOST_CHOICES);
        }
        if (answer < 1 || answer > choices.size() || choices.get(answer - 1).isBlank()) {
            throw new Refusal("learning.question.error.answer");
        }
        List<Question> before = questions.of(programme.id());
        if (before.size() >= MOST) {
            throw new Refusal("learning.question.error.many", MOST);
        }
        int position = before.isEmpty() ? 1 : before.getLast().position() + 1;
        questions.add(new Question(
                ids.next(),
                programme.id(),
                position,
                competency,
                words,
                given,
                given.indexOf(choices.get(answer - 1).strip())));
        audit.record("add-question", programme.ref(), Map.of("position", position));
    }

    /** @throws Refusal when somebody has answered */
    @Transactional
    void remove(Programme programme, UUID id) {
        requireUnanswered(programme);
        Question question = questions.of(programme.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        questions.remove(id);
        audit.record("remove-question", programme.ref(), Map.of("position", question.position()));
    }

    /** What was asked before must be what is asked after. */
    private void requireUnanswered(Programme programme) {
        if (sittings.any(programme.id())) {
            throw new Refusal("learning.question.answered");
        }
    }
}
