package th.prmind.content;

import java.util.List;

/**
 * Whether an edition can be handed in.
 *
 * @param lacks what is missing in text or pictures, which no reason makes good
 * @param checked the findings; open errors need a repair or a reason
 */
record Readiness(List<Lack> lacks, CheckedEdition checked) {

    /**
     * One thing missing, as a text with its arguments.
     *
     * @param at where on the editor's page it is made good: the id of an element
     */
    record Lack(String key, String at, List<Object> arguments) {
        static Lack inTitle(String key, Object... arguments) {
            return new Lack(key, "editor-title", List.of(arguments));
        }

        static Lack inText(String key, Object... arguments) {
            return new Lack(key, "editor-body", List.of(arguments));
        }

        static Lack inSummary(String key, Object... arguments) {
            return new Lack(key, "summary", List.of(arguments));
        }

        static Lack inPictures(String key, Object... arguments) {
            return new Lack(key, "pictures", List.of(arguments));
        }
    }

    boolean ready() {
        return lacks.isEmpty() && checked.open().isEmpty();
    }
}
