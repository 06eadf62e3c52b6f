package th.prmind.engineio;

/**
 * One thing that is wrong with a file, with what to do about it.
 *
 * @param file as the caller named it
 * @param line counts from 1; 0 when the whole file is meant
 * @param th what is wrong and what to do, as one Thai sentence
 * @param en the same in English
 */
public record Problem(String file, int line, String th, String en) {

    /** {@code file:line: Thai (English)}, the way compilers point at a place. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + th + " (" + en + ")";
    }
}
