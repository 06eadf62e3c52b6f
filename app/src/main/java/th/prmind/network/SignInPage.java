package th.prmind.network;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page of signing in.
 *
 * @param q words sought in names, offices and provinces
 * @param first whom the demo ministry offers first, or who was sought; empty outside the demo
 * @param others everybody else of the demo
 * @param lit codes of the provinces in which those people sit
 * @param units how many offices the ministry has here
 * @param provinces in how many provinces they sit
 */
record SignInPage(
        String q,
        @Nullable Role role,
        List<PersonRow> first,
        List<PersonRow> others,
        Set<String> lit,
        int units,
        long provinces) {

    /** Whether somebody was sought. */
    boolean chosen() {
        return !q.isEmpty() || role != null;
    }
}
