package th.prmind.platform.privacy;

import java.time.LocalDate;
import java.time.Period;

/** How long one kind of data is kept. The privacy notice tells it, and {@link ThrowAway} holds to it every night. */
public interface Retention {

    /** The end of its message key. */
    String kind();

    Period period();

    /**
     * Throws away what is older, in the caller's transaction.
     *
     * @param day everything before it has had its time
     * @return how many things
     */
    int throwAway(LocalDate day);
}
