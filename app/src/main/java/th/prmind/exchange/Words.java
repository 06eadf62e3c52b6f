package th.prmind.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Naming;

/** What somebody wrote, as it is shown: plain words, in which people are named and addresses can be opened. */
record Words(List<Piece> pieces) {

    /* Without the stop or bracket that ends the sentence around it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\"'.,;:!?)\\]ฯ]");

    /**
     * A stretch of words.
     *
     * @param href where it leads; null: nowhere
     * @param person who is named by it
     */
    record Piece(
            String text, @Nullable String href, @Nullable UUID person) {}

    static Words of(String text, List<Naming> namings) {
        List<Piece> pieces = new ArrayList<>();
        for (Naming.Part part : Naming.parts(text, namings)) {
            if (part.person() == null) {
                addresses(part.text(), pieces);
            } else {
                pieces.add(new Piece(part.text(), "/people/" + part.person(), part.person()));
            }
        }
        return new Words(pieces);
    }

    private static void addresses(String text, List<Piece> pieces) {
        Matcher address = ADDRESS.matcher(text);
        int told = 0;
        while (address.find()) {
            if (address.start() > told) {
                pieces.add(new Piece(text.substring(told, address.start()), null, null));
            }
            pieces.add(new Piece(address.group(), address.group(), null));
            told = address.end();
        }
        if (told < text.length()) {
            pieces.add(new Piece(text.substring(told), null, null));
        }
    }
}
