package th.prmind.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.audit.AuditBook;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.web.View;

/**
 * What was found in the book of changes.
 *
 * @param actions that occur, to choose from
 */
record AuditPage(AuditForm form, List<Line> lines, List<String> actions, int count, int page, int pages) {

    /**
     * @param by null where nobody with an account acted, or the person's key was erased
     * @param about the person to whom it was done; null where it was done to something else, or their key was erased
     */
    record Line(
            AuditBook.Change change,
            @Nullable Actor by,
            @Nullable Actor about) {

        /** Who acted; somebody without an account came by a link from outside. */
        String doer(View view) {
            if (by != null) {
                return view.pick(by.name(), by.nameEnglish());
            }
            if (change.byPerson()) {
                return view.text("network.audit.doer-erased");
            }
            return view.text(change.origin() == null ? "network.audit.system" : "network.audit.outside");
        }

        String title(View view) {
            if (about != null) {
                return view.pick(about.name(), about.nameEnglish());
            }
            return change.title().isEmpty() ? view.text("network.audit.erased") : change.title();
        }
    }
}
