package th.prmind.network;

import java.util.Locale;

/** By what somebody proved who they are. */
enum Way {
    DEMO(true),
    LINK(false),
    MAIL(false),
    PASSKEY(true),
    /** A provider that says nothing of a second proof. */
    PROVIDER(false),
    PROVIDER_TWICE(true),
    PHONE(true);

    private final boolean twice;

    Way(boolean twice) {
        this.twice = twice;
    }

    /** Whether it takes two proofs: what they have, and what they know or are. A phone that is signed in has given them. */
    boolean twice() {
        return twice;
    }

    /** As in sessions, the audit trail and message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
