package th.prmind.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * In which language a page is: the public site tells by its path ({@code /en/…}), so that caches can hold it; elsewhere
 * a cookie remembers what the reader chose with {@code ?lang=}, and Thai is the first language.
 */
public final class Language implements HandlerInterceptor {

    private static final String NAME = "lang";

    Language() {}

    /** @return {@code th} or {@code en} */
    public static String of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals("/en") || path.startsWith("/en/")) {
            return "en";
        }
        if (path.equals("/news") || path.startsWith("/news/")) {
            return "th";
        }
        @Nullable String asked = asked(request);
        if (asked != null && known(asked)) {
            return asked;
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME) && known(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return "th";
    }

    /** In the address alone: a body that is too large to be read must not keep its own error page from being shown. */
    private static @Nullable String asked(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst(NAME);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable String asked = asked(request);
        if (asked != null && known(asked) && request.getMethod().equals("GET")) {
            ResponseCookie cookie = ResponseCookie.from(NAME, asked)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }

    @org.jspecify.annotations.NullUnmarked
    private static boolean known(@Nullable String language) {
        return "th".equals(language) || "en".equals(language);
    }
}
