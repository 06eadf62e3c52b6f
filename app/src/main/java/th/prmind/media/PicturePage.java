package th.prmind.media;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;
import th.prmind.platform.identity.SubjectRef;

/**
 * A picture with what is known about it.
 *
 * @param editable whether this reader may change that
 * @param errors what is wrong by the field's name, in the reader's words
 */
record PicturePage(Picture picture, Unit unit, boolean editable, List<SubjectRef> usedIn, Map<String, String> errors) {

    @Nullable
    String error(String field) {
        return errors.get(field);
    }
}
