package th.prmind.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.audit.AuditBook;
import th.prmind.platform.identity.Actor;

/**
 * What was found in the book of changes.
 *
 * @param actions that occur, to choose from
 */
record AuditPage(AuditForm form, List<Line> lines, List<String> actions, int count, int page, int pages) {

    /** @param by null where the system acted or the person's key was erased */
    record Line(AuditBook.Change change, @Nullable Actor by) {}
}
