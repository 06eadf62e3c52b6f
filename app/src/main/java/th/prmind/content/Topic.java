package th.prmind.content;

import java.util.List;

/**
 * What a text is about, as the newsroom sorts it.
 *
 * @param words cue words: a text that holds any of them is of the topic; one that ends in a full stop is an abbreviation
 */
public record Topic(String slug, String name, String nameEnglish, List<String> words) {}
