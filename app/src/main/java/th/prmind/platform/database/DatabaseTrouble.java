package th.prmind.platform.database;

/** The database can't be opened; the message says why in one line and what to do. */
public class DatabaseTrouble extends RuntimeException {

    public DatabaseTrouble(String message) {
        super(message);
    }

    public DatabaseTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
