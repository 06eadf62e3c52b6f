package th.prmind.platform.notify;

import java.util.List;
import th.prmind.platform.identity.Actor;

/** What a letter tells in place of one notice that gathers several things. Implemented by whoever raises such notices. */
public interface LetterContents {

    boolean supports(Notice.Kind kind);

    /**
     * As the recipient may read them when the letter goes out.
     *
     * @param language {@code th} or {@code en}
     * @return with paths from the root as addresses; empty: the notice stands for itself
     */
    List<Letter.Item> items(Actor recipient, Notice notice, String language);
}
