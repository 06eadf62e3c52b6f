package th.prmind.network;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A table of people or units that somebody sent, to be looked at before it is taken over. Only the sender sees it. */
record Intake(UUID id, Kind kind, String fileName, UUID sentBy, Instant sentAt, byte[] content) {

    enum Kind {
        PEOPLE,
        UNITS;

        /** As in addresses and message keys. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
