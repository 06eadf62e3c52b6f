package th.prmind.platform.notify;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out of the house.
 *
 * @param unit of the group to which it goes; null when it goes to a person
 * @param tries the present one included
 * @param broken whether an earlier try began and never came to an end
 */
record Dispatch(
        UUID id, UUID recipient, @Nullable UUID unit, String transport, boolean urgent, int tries, boolean broken) {

    /** How a dispatch ended. */
    enum End {
        SENT,
        /** It will never arrive there. */
        REFUSED,
        /** It may have arrived, and is not sent again for that. */
        IN_DOUBT,
        /** When its time came there was nothing left to tell, or nobody who may be told. */
        NEEDLESS;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
