package th.prmind.brief;

import java.util.List;
import java.util.Map;
import th.prmind.network.Unit;

/**
 * The form in which a unit adds to a brief.
 *
 * @param facts rows of fields: id, statement, source, disputed
 * @param messages rows of fields: id, text
 * @param errors names of fields with keys of texts
 */
record OverlayPage(
        LiveBrief brief,
        Unit unit,
        List<Map<String, String>> facts,
        List<Map<String, String>> messages,
        Map<String, String> errors) {}
