package th.prmind.content;

import java.util.List;

/**
 * Whether an edition can be handed in.
 *
 * @param lacks what is missing in text or pictures, which no reason makes good
 * @param checked the findings; open errors need a repair or a reason
 */
record Readiness(List<Lack> lacks, CheckedEdition checked) {

    /** One thing missing, as a text with its arguments. */
    record Lack(String key, List<Object> arguments) {
        Lack(String key, Object... arguments) {
            this(key, List.of(arguments));
        }
    }

    boolean ready() {
        return lacks.isEmpty() && checked.open().isEmpty();
    }
}
