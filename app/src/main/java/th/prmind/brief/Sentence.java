package th.prmind.brief;

/**
 * A statement cut at its value: before, value, after.
 *
 * @param value without the square brackets that stood around it
 */
public record Sentence(String before, String value, String after) {

    /** @return with an empty value when there is no pair of brackets */
    public static Sentence of(String statement) {
        int open = statement.indexOf('[');
        int close = statement.indexOf(']', open + 1);
        return open < 0 || close < 0
                ? new Sentence(statement, "", "")
                : new Sentence(
                        statement.substring(0, open),
                        statement.substring(open + 1, close),
                        statement.substring(close + 1));
    }

    /** Whether there is exactly one value, and it is not empty. */
    public static boolean holdsOneValue(String statement) {
        Sentence sentence = of(statement);
        String around = sentence.before() + sentence.value() + sentence.after();
        return !sentence.value().isBlank() && around.indexOf('[') < 0 && around.indexOf(']') < 0;
    }

    public String plain() {
        return before + value + after;
    }
}
