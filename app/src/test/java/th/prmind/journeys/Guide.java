package th.prmind.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import th.prmind.platform.help.HelpTopic;
import th.prmind.platform.help.HelpTopics;
import th.prmind.platform.help.Said;
import th.prmind.platform.help.Tour;
import th.prmind.platform.help.Tours;
import th.prmind.platform.web.Texts;

/** The text of the users' guide, out of the very words that help on the pages has. */
final class Guide {

    private static final String HEAD =
            "<!-- Made by GuideTests out of app/src/main/resources/help and tours; see README.md of this folder. -->\n\n";

    private final HelpTopics topics;
    private final Tours tours;
    private final Texts texts;

    Guide(HelpTopics topics, Tours tours, Texts texts) {
        this.topics = topics;
        this.tours = tours;
        this.texts = texts;
    }

    /** All files by their path in the guide's folder. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", index());
        for (String language : List.of("th", "en")) {
            for (String chapter : HelpTopics.CHAPTERS) {
                files.put(language + "/" + chapter + ".md", chapter(chapter, language));
            }
        }
        return files;
    }

    private String index() {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("# คู่มือผู้ใช้ PR MIND · Users’ guide\n\n");
        out.append("บุคคลและชิ้นงานในภาพเป็นตัวอย่าง ไม่ใช่บุคคลจริง\n");
        out.append("The officers and texts in the pictures are fictional.\n\n");
        out.append("| ภาษาไทย | English |\n|---|---|\n");
        for (String chapter : HelpTopics.CHAPTERS) {
            String key = "platform.help.chapter." + chapter;
            out.append("| [%s](th/%s.md) | [%s](en/%2$s.md) |\n"
                    .formatted(texts.get("th", key), chapter, texts.get("en", key)));
        }
        out.append("""

                ## How it stays true
                Nobody writes these pages. `GuideTests` walks through the product in a browser, takes the pictures on a phone and
                on a desk, and makes the text out of the files that help on the pages is made of: `app/src/main/resources/help`
                (topics, by module) and `app/src/main/resources/tours` (the first day of each role). Buttons are quoted by the keys
                of their words. When what would be made differs from what stands here, the test fails; then, or after a page has
                changed its looks, make it anew and look at what changed:

                ```
                PRMIND_GUIDE=write ./prmind test --one-database -Dtest=GuideTests -Dsurefire.failIfNoSpecifiedTests=false
                ```

                Each run leaves what it made in `app/target/guide`. Help in the product shows the same pictures; they are bundled
                from `pictures/` at build time.
                """);
        return out.toString();
    }

    private String chapter(String chapter, String language) {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("# ")
                .append(text(language, "platform.help.chapter." + chapter))
                .append("\n\n");
        if (!chapter.equals("everyone")) {
            out.append(text(language, "network.role." + chapter + ".text")).append("\n\n");
        }
        tours.all().stream()
                .filter(tour -> tour.role().equals(chapter))
                .forEach(tour -> out.append(firstDay(tour, language)));
        topics.all().stream()
                .filter(topic -> topic.chapter().equals(chapter))
                .forEach(topic -> out.append(topic(topic, language)));
        if (chapter.equals("operator")) {
            out.append(
                    language.equals("th")
                            ? "การตั้งค่าเซิร์ฟเวอร์: [การเข้าสู่ระบบ](../../sign-in.md) · [อีเมลและ LINE](../../messages.md) (ภาษาอังกฤษ)\n"
                            : "For the server itself: [sign-in](../../sign-in.md) · [mail and LINE](../../messages.md)\n");
        }
        return out.toString().stripTrailing() + "\n";
    }

    private String firstDay(Tour tour, String language) {
        StringBuilder out = new StringBuilder();
        out.append("## ").append(text(language, "platform.tour.title")).append("\n\n");
        for (Tour.Step step : tour.steps()) {
            out.append("1. **%s** — %s ([%s](%s))\n"
                    .formatted(
                            said(step.title(), language, ""),
                            said(step.how(), language, "**"),
                            text(language, "platform.layout.help"),
                            link(step.topic())));
        }
        return out.append('\n').toString();
    }

    private String topic(HelpTopic topic, String language) {
        StringBuilder out = new StringBuilder();
        out.append("<a id=\"").append(topic.name()).append("\"></a>\n\n");
        out.append("## ").append(said(topic.title(), language, "")).append("\n\n");
        out.append(said(topic.about(), language, "**")).append("\n\n");
        topic.steps()
                .forEach(step ->
                        out.append("1. ").append(said(step, language, "**")).append('\n'));
        out.append('\n');
        for (HelpTopic.Picture picture : topic.pictures()) {
            out.append("<img src=\"../pictures/%s\" width=\"%d\" alt=\"%s\">\n\n"
                    .formatted(
                            topic.file(picture, language),
                            picture.size() == HelpTopic.Size.PHONE ? 270 : 720,
                            said(picture.alt(), language, "")));
        }
        if (!topic.see().isEmpty()) {
            out.append(text(language, "platform.help.see")).append(": ");
            out.append(String.join(
                    " · ",
                    topic.see().stream()
                            .map(name -> "[%s](%s)"
                                    .formatted(
                                            said(topics.find(name).orElseThrow().title(), language, ""), link(name)))
                            .toList()));
            out.append("\n\n");
        }
        return out.toString();
    }

    private String link(String topic) {
        return topics.find(topic).orElseThrow().chapter() + ".md#" + topic;
    }

    private String said(Said said, String language, String mark) {
        UnaryOperator<String> quoted = key -> mark + text(language, key) + mark;
        return said.plain(language, quoted);
    }

    private String text(String language, String key) {
        return texts.get(language, key);
    }
}
