package th.prmind.network;

import org.jspecify.annotations.Nullable;

/** A link that opens nothing: its grant has ended or was withdrawn, or there never was one. */
public final class LinkOver extends RuntimeException {

    private final transient @Nullable Grant grant;

    /** @param grant null where there is none that this page could open */
    LinkOver(@Nullable Grant grant) {
        this.grant = grant;
    }

    @Nullable
    Grant grant() {
        return grant;
    }
}
