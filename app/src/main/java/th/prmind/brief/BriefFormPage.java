package th.prmind.brief;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;
import th.prmind.platform.provinces.Province;

/**
 * The form of a brief, new or in a draft.
 *
 * @param brief null while new
 * @param version that is being written
 * @param edit the draft's count of saves on which the form is based
 * @param errors names of fields with keys of texts
 * @param owners units for which the writer may write a brief
 * @param groups units that a brief may be for
 * @param offices provincial offices among them, in regions
 * @param extra empty rows to show of each list, for browsers without script
 * @param open the list where rows were asked for last
 * @param words why the reviewer sent it back, or null
 */
record BriefFormPage(
        @Nullable Brief brief,
        int version,
        int edit,
        BriefForm form,
        Map<String, String> errors,
        List<Unit> owners,
        List<Unit> groups,
        Map<String, List<Office>> offices,
        Map<String, Integer> extra,
        List<RegisterPerson> register,
        List<BriefTopics.Choice> topics,
        @Nullable String scan,
        @Nullable String words,
        boolean meanwhile) {

    /** A provincial office by its province. */
    record Office(Unit unit, Province province) {}

    /** Topics that the brief came with and that are not among the choices; a save must not lose them. */
    List<String> topicsNotOffered() {
        return form.topics().stream()
                .filter(slug -> topics.stream().noneMatch(topic -> topic.slug().equals(slug)))
                .toList();
    }

    boolean isNew() {
        return brief == null;
    }

    /** Where the form is sent. */
    String url() {
        return brief == null ? "/briefs" : "/briefs/" + brief.slug() + "/draft";
    }

    /** The rows to show: what is there, and empty ones. */
    int rows(String list) {
        return form.list(list).size() + extra.getOrDefault(list, 0);
    }

    String field(String list, int i, String name) {
        return form.field(list, i, name);
    }
}
