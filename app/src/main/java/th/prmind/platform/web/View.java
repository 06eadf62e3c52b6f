package th.prmind.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import th.prmind.platform.help.HelpTopic;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;

/**
 * What every template needs: the reader's language and its words, who is signed in, and where we are. Reads the session
 * only when asked for something that lives there, so that public pages never open one.
 */
public final class View {

    private final String lang;
    private final String path;
    private final Texts texts;
    private final Dates dates;
    private final Assets assets;
    private final boolean demo;
    private final Supplier<@Nullable Actor> actor;
    private final Supplier<Csrf> csrf;
    private final Supplier<@Nullable Notice> notice;
    private final ToIntFunction<Actor> openTasks;
    private final ToIntFunction<Actor> unreadNotices;
    private final IntSupplier lockAfter;
    private final @Nullable HelpTopic help;
    private @Nullable Integer unread;

    View(
            String lang,
            String path,
            Texts texts,
            Dates dates,
            Assets assets,
            boolean demo,
            Supplier<@Nullable Actor> actor,
            Supplier<Csrf> csrf,
            Supplier<@Nullable Notice> notice,
            ToIntFunction<Actor> openTasks,
            ToIntFunction<Actor> unreadNotices,
            IntSupplier lockAfter,
            @Nullable HelpTopic help) {
        this.lang = lang;
        this.path = path;
        this.texts = texts;
        this.dates = dates;
        this.assets = assets;
        this.demo = demo;
        this.actor = actor;
        this.csrf = csrf;
        this.notice = notice;
        this.openTasks = openTasks;
        this.unreadNotices = unreadNotices;
        this.lockAfter = lockAfter;
        this.help = help;
    }

    /** What a form sends back to prove that it came from our own page. */
    public record Csrf(String name, String header, String token) {}

    public boolean thai() {
        return lang.equals("th");
    }

    /** {@code th} or {@code en}. */
    public String lang() {
        return lang;
    }

    public String text(String key, @Nullable Object... arguments) {
        return texts.get(lang, key, arguments);
    }

    /** The texts of a script, by key without the prefix. */
    public Map<String, String> textsBelow(String prefix) {
        return texts.below(lang, prefix);
    }

    /** The Thai form, or the English one where the page is English and there is one. */
    public String pick(String thai, @Nullable String english) {
        return thai() || english == null || english.isBlank() ? thai : english;
    }

    public @Nullable Actor actor() {
        return actor.get();
    }

    public boolean signedIn() {
        return actor.get() != null;
    }

    public Csrf csrf() {
        return csrf.get();
    }

    /** Path and query as asked for. */
    public String path() {
        return path;
    }

    /** Whether the page asked for is one for readers, who need not sign in. */
    public boolean onPublicSite() {
        return path.startsWith("/news") || path.startsWith("/en");
    }

    /** This same page in the other language. */
    public String otherLanguageUrl() {
        return UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam("lang", thai() ? "en" : "th")
                .build()
                .toUriString();
    }

    /** Address of a bundled file by its plain name, such as {@code app.js}. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** Address of a picture of the guide; null before the guide was made. */
    public @Nullable String guidePicture(String file) {
        return assets.find("guide/" + file).orElse(null);
    }

    /** What help there is about this page. */
    public @Nullable HelpTopic help() {
        return help;
    }

    public String date(LocalDate day) {
        return Dates.date(day, thai());
    }

    public String date(Instant at) {
        return Dates.date(Dates.day(at), thai());
    }

    public String longDate(LocalDate day) {
        return Dates.longDate(day, thai());
    }

    public String dateTime(Instant at) {
        return dates.dateTime(at, thai());
    }

    public String number(long number) {
        return "%,d".formatted(number);
    }

    /** What was just done, in the reader's words; null when there is nothing to say. */
    public @Nullable String notice() {
        Notice said = notice.get();
        return said == null ? null : text(said.key(), (Object[]) said.arguments());
    }

    /** How much waits for who is signed in. */
    public int openTasks() {
        Actor reader = actor.get();
        return reader == null ? 0 : openTasks.applyAsInt(reader);
    }

    /** How many notices who is signed in has not read; at most a hundred. Asked once a page, however often it is shown. */
    public int unreadNotices() {
        Actor reader = actor.get();
        if (reader == null) {
            return 0;
        }
        if (unread == null) {
            unread = unreadNotices.applyAsInt(reader);
        }
        return unread;
    }

    /** Minutes after which this screen is locked when nobody uses it; 0: never, or nobody is signed in. */
    public int lockAfter() {
        return signedIn() ? lockAfter.getAsInt() : 0;
    }

    public boolean demo() {
        return demo;
    }
}
