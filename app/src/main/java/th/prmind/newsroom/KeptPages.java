package th.prmind.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.web.Language;
import th.prmind.publishing.ReleaseCatalog;

/**
 * Answers for public pages out of memory. A page is made once and holds until any release changes; readers and caches on
 * the way ask again after a minute, and are mostly told that they have it already.
 */
@Component
class KeptPages {

    /** Bytes of pages kept, a small part of the heap; the longest unread go first. */
    private static final long LIMIT = 24L << 20;

    private static final String KEEP = "public, max-age=60";

    private final ReleaseCatalog catalog;
    private final Settings settings;
    private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    KeptPages(ReleaseCatalog catalog, Settings settings) {
        this.catalog = catalog;
        this.settings = settings;
    }

    /**
     * One page, ready to send.
     *
     * @param lastModified when what it shows was last changed, or null where that has no single answer
     */
    record Made(String type, byte[] body, @Nullable Instant lastModified) {

        static Made html(byte[] body, @Nullable Instant lastModified) {
            return new Made("text/html;charset=UTF-8", body, lastModified);
        }

        /** Leads to another address, for now. */
        static Made redirect(String path) {
            return new Made("redirect", path.getBytes(StandardCharsets.UTF_8), null);
        }

        boolean leadsOn() {
            return type.equals("redirect");
        }

        static Made text(String type, String body, @Nullable Instant lastModified) {
            return new Made(type + ";charset=UTF-8", body.getBytes(StandardCharsets.UTF_8), lastModified);
        }
    }

    private record Kept(Made page, String etag, long generation) {}

    /** Sends the page of this address. The query is part of the address, so callers pass only what they understand. */
    void send(HttpServletRequest request, HttpServletResponse response, String query, Function<Site, Made> make)
            throws IOException {
        Site site = site(request);
        Kept page = page(site.base() + request.getRequestURI() + "?" + query, () -> make.apply(site));
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP);
        if (page.page().leadsOn()) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, new String(page.page().body(), StandardCharsets.UTF_8));
            return;
        }
        Instant lastModified = page.page().lastModified();
        boolean known = lastModified == null
                ? new ServletWebRequest(request, response).checkNotModified(page.etag())
                : new ServletWebRequest(request, response).checkNotModified(page.etag(), lastModified.toEpochMilli());
        if (known) {
            return;
        }
        response.setContentType(page.page().type());
        response.setContentLength(page.page().body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(page.page().body());
        }
    }

    /** Where readers reach us: as the operator says, or as this request came. */
    Site site(HttpServletRequest request) {
        String base = settings.baseUrl().isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : settings.baseUrl();
        return new Site(base, Language.of(request).equals("th"));
    }

    private Kept page(String key, java.util.function.Supplier<Made> make) {
        long now = catalog.generation();
        synchronized (kept) {
            Kept known = kept.get(key);
            if (known != null && known.generation() == now) {
                return known;
            }
        }
        Made made = make.get();
        Kept fresh = new Kept(made, etag(made.body()), now);
        synchronized (kept) {
            Kept before = kept.put(key, fresh);
            bytes += made.body().length - (before == null ? 0 : before.page().body().length);
            Iterator<Kept> longestUnread = kept.values().iterator();
            while (bytes > LIMIT && longestUnread.hasNext()) {
                bytes -= longestUnread.next().page().body().length;
                longestUnread.remove();
            }
        }
        return fresh;
    }

    private static String etag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
