package th.prmind.publishing;

/**
 * A name or abbreviation that is looked for in Thai text, where words are not parted. It counts only where it does not
 * stand within a longer one: กพร. not in สสกพร., SME not in SMEs' neighbour SMELL.
 */
record Cue(String word, boolean wholeOnly) {

    /** Abbreviations (ending in a full stop) and words in Latin letters must stand alone; Thai words may be joined on. */
    static Cue of(String word) {
        char first = word.charAt(0);
        return new Cue(word, word.endsWith(".") || first < 0x0E00);
    }

    boolean in(String text) {
        return indexIn(text, 0) >= 0;
    }

    int indexIn(String text, int from) {
        int at = text.indexOf(word, from);
        while (at >= 0 && wholeOnly && !alone(text, at)) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    private boolean alone(String text, int at) {
        int end = at + word.length();
        return (at == 0 || !sameScript(text.charAt(at - 1), word.charAt(0)))
                && (end == text.length()
                        || !latin(word.charAt(word.length() - 1))
                        || !latin(text.charAt(end))
                        || text.charAt(end) == 's');
    }

    private static boolean sameScript(char before, char first) {
        return latin(first) ? latin(before) : thai(before);
    }

    private static boolean latin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** A letter of the Thai script; ฯ and ๆ end a word before. */
    private static boolean thai(char c) {
        return c >= 'ก' && c <= '๎' && c != 'ฯ' && c != 'ๆ' && c != '฿';
    }
}
