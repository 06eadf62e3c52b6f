package th.prmind.platform.documents;

/**
 * The page that asks what to put on a paper.
 *
 * @param title of what goes on paper
 * @param back its page
 * @param place in the menu
 * @param office from whom
 * @param to for whom it usually is
 * @param choice whether a page for a committee may be had in place of a memo
 * @param signer who usually signs; may be empty
 */
public record PaperPage(
        String title, String back, String place, String office, String to, boolean choice, String signer) {

    public static final String TEMPLATE = "platform/documents/paper";

    /** Where the files are, without their ends. */
    public String action() {
        return back + "/paper";
    }
}
