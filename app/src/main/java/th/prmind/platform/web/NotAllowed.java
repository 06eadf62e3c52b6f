package th.prmind.platform.web;

/** The person may not do this; the page says whom to ask. */
public class NotAllowed extends RuntimeException {

    /** @param message for the log, never shown */
    public NotAllowed(String message) {
        super(message);
    }
}
