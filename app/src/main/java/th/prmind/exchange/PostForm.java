package th.prmind.exchange;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import th.prmind.content.Topics;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.web.View;

/**
 * A post as it is typed in.
 *
 * @param release id of a release; empty: none
 */
record PostForm(
        String kind,
        String title,
        String text,
        String outcome,
        String url,
        String topic,
        String channel,
        String province,
        String release) {

    static final int LONGEST_TITLE = 150;
    static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_URL = 2_000;

    PostForm {
        kind = typed(kind);
        title = typed(title).replaceAll("\\s+", " ");
        text = typed(text);
        outcome = typed(outcome);
        url = typed(url);
        topic = typed(topic);
        channel = typed(channel);
        province = typed(province);
        release = typed(release);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    static PostForm empty(Post.Kind kind, @Nullable String province) {
        return new PostForm(kind.code(), "", "", "", "", "", "", province == null ? "" : province, "");
    }

    static PostForm of(Post post) {
        return new PostForm(
                post.kind().code(),
                post.title(),
                post.text(),
                post.outcome(),
                typed(post.url()),
                typed(post.topic()),
                post.channel() == null ? "" : post.channel().code(),
                typed(post.province()),
                post.release() == null ? "" : post.release().toString());
    }

    /** The same for a post of that kind, which never changes. */
    PostForm of(Post.Kind fixed) {
        return new PostForm(fixed.code(), title, text, outcome, url, topic, channel, province, release);
    }

    /** The same with a release attached. */
    PostForm with(String attached) {
        return new PostForm(kind, title, text, outcome, url, topic, channel, province, attached);
    }

    Post.@Nullable Kind chosenKind() {
        return Post.Kind.find(kind).orElse(null);
    }

    /**
     * What is wrong, by field, in the reader's words; empty when nothing is.
     *
     * @param attachable whether the writer may attach that release
     */
    Map<String, String> errors(Topics topics, Predicate<UUID> attachable, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        Post.@Nullable Kind chosen = chosenKind();
        if (chosen == null) {
            errors.put("kind", view.text("exchange.post.error.kind"));
        }
        if (title.isEmpty()) {
            errors.put("title", view.text("exchange.post.error.title"));
        } else if (title.length() > LONGEST_TITLE) {
            errors.put("title", view.text("exchange.post.error.title-long", LONGEST_TITLE));
        }
        if (text.isEmpty()) {
            errors.put("text", view.text("exchange.post.error.text"));
        } else if (text.length() > LONGEST_TEXT) {
            errors.put("text", view.text("exchange.post.error.text-long", LONGEST_TEXT));
        }
        if (chosen == Post.Kind.EXPERIENCE && outcome.isEmpty()) {
            errors.put("outcome", view.text("exchange.post.error.outcome"));
        } else if (outcome.length() > LONGEST_TEXT) {
            errors.put("outcome", view.text("exchange.post.error.text-long", LONGEST_TEXT));
        }
        if (chosen == Post.Kind.TOOL && !web(url)) {
            errors.put("url", view.text("exchange.post.error.url"));
        }
        if (!topic.isEmpty() && topics.find(topic).isEmpty()) {
            errors.put("topic", view.text("exchange.post.error.choice"));
        }
        if (!channel.isEmpty() && Channel.find(channel).isEmpty()) {
            errors.put("channel", view.text("exchange.post.error.choice"));
        }
        if (!province.isEmpty() && Provinces.find(province).isEmpty()) {
            errors.put("province", view.text("exchange.post.error.choice"));
        }
        if (!release.isEmpty() && (releaseId() == null || !attachable.test(releaseId()))) {
            errors.put("release", view.text("exchange.post.error.release"));
        }
        return errors;
    }

    private static boolean web(String typed) {
        try {
            URI address = URI.create(typed);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && typed.length() <= LONGEST_URL;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable UUID releaseId() {
        try {
            return UUID.fromString(release);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Only where there are no errors. What does not belong to the kind falls away. */
    Post applied(Post to) {
        boolean experience = to.kind() == Post.Kind.EXPERIENCE;
        return new Post(
                to.id(),
                to.kind(),
                title,
                text,
                experience ? outcome : "",
                to.kind() == Post.Kind.TOOL ? url : null,
                orNull(topic),
                Channel.find(channel).orElse(null),
                orNull(province),
                experience && !release.isEmpty() ? releaseId() : null,
                to.author(),
                to.unit(),
                to.at(),
                to.changed(),
                to.accepted(),
                to.closed(),
                to.withdrawn(),
                to.hidden());
    }

    private static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
