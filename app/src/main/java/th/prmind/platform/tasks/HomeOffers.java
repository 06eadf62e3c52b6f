package th.prmind.platform.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.Actor;

/** What a module would show a person beneath their tasks, where it may help and nobody waits for it. */
public interface HomeOffers {

    List<Offer> of(Actor actor);

    /**
     * One thing that can be looked at or put away.
     *
     * @param words key of a sentence that says why it is offered
     * @param url its page, from the root
     * @param putAway where a form that puts it away goes
     */
    record Offer(String words, String title, @Nullable String titleEnglish, String url, String putAway) {}
}
