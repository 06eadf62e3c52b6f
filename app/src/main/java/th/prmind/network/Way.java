package th.prmind.network;

import java.util.Locale;

/** By what somebody proved who they are. */
enum Way {
    DEMO,
    LINK,
    MAIL,
    PASSKEY,
    PROVIDER,
    PHONE;

    /** As in sessions, the audit trail and message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
