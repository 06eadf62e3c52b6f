package th.prmind.review;

/**
 * The words on which a comment hangs.
 *
 * @param start first UTF-16 code unit of the text as its owner projects it; -1 when the words are gone
 * @param end one past the last; -1 when the words are gone
 * @param quotation the words as they were when the comment was made
 */
public record Anchor(int start, int end, String quotation) {

    /** Hangs on the whole, not on any words. */
    public static final Anchor WHOLE = new Anchor(-1, -1, "");

    /** The words were taken away; their quotation stays. */
    public Anchor gone() {
        return new Anchor(-1, -1, quotation);
    }
}
