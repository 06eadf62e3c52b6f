package th.prmind.platform.help;

import java.util.List;

/**
 * How to use one thing of the house: a few sentences, and pictures of the very page.
 *
 * @param name one noun, as in the address
 * @param chapter of the guide where it stands: {@code everyone} or the role whose work it is
 * @param position within its chapter
 * @param pages the addresses that it is about, as the application maps them
 * @param about in one sentence, what the thing is for
 * @param steps two to five
 * @param see names of the topics that lead on
 */
public record HelpTopic(
        String name,
        String chapter,
        int position,
        List<String> pages,
        Said title,
        Said about,
        List<Said> steps,
        List<Picture> pictures,
        List<String> see) {

    /** What one picture shows, for whoever does not see it. */
    public record Picture(Size size, Said alt) {}

    /** How large the screen is that a picture shows. */
    public enum Size {
        PHONE(360, 720, 1.5),
        DESK(1100, 700, 1);

        private final int width;
        private final int height;
        private final double scale;

        Size(int width, int height, double scale) {
            this.width = width;
            this.height = height;
            this.scale = scale;
        }

        /** Of the screen, in CSS pixels. */
        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        /** Pixels of the picture for one of the screen. */
        public double scale() {
            return scale;
        }

        public String code() {
            return this == PHONE ? "phone" : "desk";
        }
    }

    public String url() {
        return "/help/" + name;
    }

    /** Name of the picture's file in that language. */
    public String file(Picture picture, String language) {
        return name + "-" + picture.size().code() + "-" + language + ".png";
    }
}
