package th.prmind.engineio;

import java.time.LocalDate;

/**
 * One published text of an archive.
 *
 * @param published the day it came out
 * @param url where it was published; may be empty
 * @param line its line in the file, from 1
 */
public record Release(
        String id, LocalDate published, String category, String title, String url, String text, long line) {}
