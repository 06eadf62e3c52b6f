package th.prmind.engine;

/**
 * One place where a draft differs from a brief, or where it should not go out as it is.
 *
 * @param brief slug of the brief, or an empty string where no brief is concerned (personal data, the register)
 * @param ref id of the fact, person, term or phrase within the brief
 * @param start first UTF-16 code unit in the draft
 * @param end one past the last
 * @param text the words found
 * @param expected what the brief says, as it would stand in a sentence; empty where there is nothing to put
 * @param repair the text that may take the place of the span, or null where only a person can mend it
 */
public record Finding(
        Kind kind,
        String brief,
        String ref,
        int start,
        int end,
        String text,
        String expected,
        Reason reason,
        @Nullable String repair) {

    /** What is wrong. */
    public enum Kind {
        CONTRADICTED_FACT,
        OUTDATED_FACT,
        WRONG_POSITION,
        WRONG_NAME,
        WRONG_TERM,
        AVOIDED_PHRASE,
        PERSONAL_DATA,
        SENSITIVE,
        /** The draft carries a brief that is no longer in force on its day. */
        ENDED_BRIEF;

        /**
         * Whether it says that the text is wrong, so that its writer mends it or gives a reason. Sensitive words and a brief that
         * has ended only ask for care: nothing in the text could be put right.
         */
        public boolean isError() {
            return this != SENSITIVE && this != ENDED_BRIEF;
        }

        /** The name used in files and on the wire: {@code contradicted-fact}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Why it is told, as one short sentence in each language. */
    public record Reason(String th, String en) {}
}
