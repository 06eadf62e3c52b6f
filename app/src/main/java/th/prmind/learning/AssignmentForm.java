package th.prmind.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.prmind.platform.web.View;

/**
 * An assignment as it is typed in.
 *
 * @param criteria one a line
 */
record AssignmentForm(String title, String text, String criteria, String due) {

    private static final int LONGEST = 4_000;

    AssignmentForm {
        title = Typed.text(title);
        text = Typed.text(text);
        criteria = Typed.text(criteria);
        due = Typed.text(due);
    }

    static AssignmentForm empty() {
        return new AssignmentForm("", "", "", "");
    }

    static AssignmentForm of(Assignment assignment) {
        return new AssignmentForm(
                assignment.title(),
                assignment.text(),
                String.join("\n", assignment.criteria()),
                assignment.due().toString());
    }

    List<String> lines() {
        return criteria.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What is wrong, by field, in the reader's words; empty when nothing is. */
    Map<String, String> errors(View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (title.isEmpty()) {
            errors.put("title", view.text("learning.assignment.error.title"));
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            errors.put("text", view.text("learning.assignment.error.text", LONGEST));
        }
        if (Typed.day(due) == null) {
            errors.put("due", view.text("learning.error.day"));
        }
        return errors;
    }
}
