package th.prmind.learning;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a clip at one second of it. YouTube's addresses take one; those of Facebook and TikTok don't, so there a
 * second stays text.
 */
final class ClipMoment {

    private static final Set<String> YOUTUBE = Set.of("youtube.com", "www.youtube.com", "m.youtube.com");
    private static final String CLIP = "([\\w-]{11})";
    private static final Pattern IN_PATH = Pattern.compile("/(?:shorts|live|embed)/" + CLIP + "/?");
    private static final Pattern IN_QUERY = Pattern.compile("(?:.*&)?v=" + CLIP + "(?:&.*)?");
    private static final Pattern SHORT = Pattern.compile("/" + CLIP + "/?");

    private ClipMoment() {}

    /** @return empty where the address is of no clip that can be opened at a second */
    static Optional<String> url(@Nullable String clip, @Nullable Integer second) {
        if (clip == null || second == null) {
            return Optional.empty();
        }
        // The short ones of YouTube heed no second; the same clip does under its usual address.
        return youTube(clip).map(id -> "https://www.youtube.com/watch?v=" + id + "&t=" + second + "s");
    }

    private static Optional<String> youTube(String clip) {
        URI uri;
        try {
            uri = URI.create(clip.strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (host.equals("youtu.be")) {
            return id(SHORT, path);
        }
        if (!YOUTUBE.contains(host)) {
            return Optional.empty();
        }
        return path.equals("/watch")
                ? id(IN_QUERY, uri.getRawQuery() == null ? "" : uri.getRawQuery())
                : id(IN_PATH, path);
    }

    private static Optional<String> id(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
