package th.prmind.platform.web;

/** The person may not do this; the page says whom to ask. */
public class NotAllowed extends RuntimeException {

    private final String key;

    /** @param message for the log, never shown */
    public NotAllowed(String message) {
        this(message, "platform.failure.not-allowed");
    }

    /**
     * @param message for the log, never shown
     * @param key message key of what the page says: why not, and what to do
     */
    public NotAllowed(String message, String key) {
        super(message);
        this.key = key;
    }

    String key() {
        return key;
    }
}
