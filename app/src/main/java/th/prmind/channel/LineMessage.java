package th.prmind.channel;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.FlexSeparator;
import com.linecorp.bot.messaging.model.FlexText;
import com.linecorp.bot.messaging.model.URIAction;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import th.prmind.platform.notify.Letter;
import th.prmind.platform.web.Texts;

/** A letter as LINE shows it: what happened, the title, and a button that opens the very thing in the phone's own browser. */
@Component
class LineMessage {

    private static final int MOST_ITEMS = 10;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_ALT_TEXT = 400;
    private static final String SOFT = "#5f6072";
    private static final String URGENT = "#b3261e";
    private static final String INDIGO = "#2b3180";

    private final Texts texts;

    LineMessage(Texts texts) {
        this.texts = texts;
    }

    FlexMessage of(Letter letter) {
        List<FlexComponent> body = new ArrayList<>();
        List<Letter.Item> items = letter.items();
        if (letter.urgent()) {
            body.add(text(texts.get(letter.language(), "channel.line.message.urgent"), URGENT, "sm", true));
        }
        if (items.size() > 1) {
            body.add(text(heading(letter), INDIGO, "md", true));
        }
        items.stream().limit(MOST_ITEMS).forEach(item -> body.add(box(item, letter, items.size() > 1)));
        var bubble = new FlexBubble.Builder()
                .body(new FlexBox.Builder(FlexBox.Layout.VERTICAL, body)
                        .spacing("md")
                        .build())
                .footer(new FlexBox.Builder(FlexBox.Layout.VERTICAL, List.of(button(letter))).build());
        return new FlexMessage(cut(altText(letter), LONGEST_ALT_TEXT), bubble.build());
    }

    private FlexBox box(Letter.Item item, Letter letter, boolean oneOfMany) {
        List<FlexComponent> lines = new ArrayList<>();
        if (oneOfMany) {
            lines.add(new FlexSeparator.Builder().margin("sm").build());
        }
        lines.add(text(item.words(), SOFT, "sm", false));
        lines.add(text(cut(item.title(), LONGEST_TITLE), "#16171f", "md", true));
        FlexBox.Builder box = new FlexBox.Builder(FlexBox.Layout.VERTICAL, lines).spacing("xs");
        return oneOfMany
                ? box.action(open(texts.get(letter.language(), "channel.line.message.open"), item.url()))
                        .build()
                : box.build();
    }

    private FlexButton button(Letter letter) {
        List<Letter.Item> items = letter.items();
        return new FlexButton.Builder(
                        items.size() == 1
                                ? open(
                                        texts.get(letter.language(), "channel.line.message.open"),
                                        items.getFirst().url())
                                : open(texts.get(letter.language(), "channel.line.message.open-all"), letter.inbox()))
                .style(FlexButton.Style.PRIMARY)
                .color(INDIGO)
                .build();
    }

    private String altText(Letter letter) {
        Letter.Item first = letter.items().getFirst();
        return letter.items().size() == 1 ? first.words() + ": " + first.title() : heading(letter);
    }

    private String heading(Letter letter) {
        return letter.heading() != null
                ? letter.heading()
                : texts.get(
                        letter.language(),
                        "channel.line.message.many",
                        letter.items().size());
    }

    private static FlexText text(String words, String colour, String size, boolean bold) {
        return new FlexText.Builder()
                .text(words)
                .color(colour)
                .size(size)
                .weight(bold ? FlexText.Weight.BOLD : FlexText.Weight.REGULAR)
                .wrap(true)
                .build();
    }

    /* LINE opens what bears this mark in the phone's own browser, where the person stays signed in. */
    private static URIAction open(String label, String url) {
        String hash = url.contains("#") ? url.substring(url.indexOf('#')) : "";
        String page = url.substring(0, url.length() - hash.length());
        return new URIAction.Builder()
                .label(label)
                .uri(URI.create(page + (page.contains("?") ? "&" : "?") + "openExternalBrowser=1" + hash))
                .build();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
