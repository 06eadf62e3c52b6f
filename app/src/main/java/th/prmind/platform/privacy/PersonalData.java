package th.prmind.platform.privacy;

import java.util.List;
import java.util.UUID;

/** One part of the house that keeps something about people who work here. Whoever keeps such a thing implements it. */
public interface PersonalData {

    /** All that is kept of that person, without what lets anybody sign in. */
    List<Kept> of(UUID person);

    /**
     * Takes away, in the caller's transaction, what no law bids us keep. What they wrote and decided in office belongs to
     * the record of the state and stays, under the name that is left of them.
     */
    void erase(UUID person);
}
