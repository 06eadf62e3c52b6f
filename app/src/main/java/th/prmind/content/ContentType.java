package th.prmind.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of text, as {@code content-types/content/*.yaml} describes it.
 *
 * @param needsBrief whether it can only be started from a brief
 * @param event whether it is started from the short form of an event
 * @param longestTitle in UTF-16 code units
 * @param longestText in UTF-16 code units of the projection
 * @param mostPictures in its picture set
 * @param skeletons what a new edition is filled with, by language
 */
record ContentType(
        String code,
        String name,
        String nameEnglish,
        String about,
        String aboutEnglish,
        boolean needsBrief,
        boolean event,
        int longestTitle,
        int longestText,
        int mostPictures,
        Map<String, Skeleton> skeletons) {

    /**
     * What a new edition is filled with. Words in braces stand for what the brief, the register, the unit or the event's
     * form say; a block is left out when one of them says nothing, unless its name ends in a question mark.
     */
    record Skeleton(String title, String summary, List<Block> body) {}

    /**
     * A block of a skeleton.
     *
     * @param kind p, h, list or quote; or section, which shows its heading only where something stands beneath
     * @param text with words in braces; the heading of a section
     * @param each name of a value that may be many: one block, or one item of the list, for each
     * @param blocks of a section
     */
    record Block(String kind, String text, @Nullable String each, List<Block> blocks) {}

    Skeleton skeleton(String language) {
        Skeleton skeleton = skeletons.get(language);
        if (skeleton == null) {
            throw new IllegalStateException("content type " + code + " has no skeleton in " + language);
        }
        return skeleton;
    }
}
