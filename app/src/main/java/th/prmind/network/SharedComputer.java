package th.prmind.network;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import th.prmind.platform.settings.Keyring;

/** A computer that several people use knows it is one, and who used it last, by a cookie that we have signed. */
@Component
class SharedComputer {

    private static final String COOKIE = "prmind-here";
    private static final String PURPOSE = "shared-computer";
    private static final int MOST = 5;

    private final Keyring keyring;

    SharedComputer(Keyring keyring) {
        this.keyring = keyring;
    }

    boolean is(HttpServletRequest request) {
        return value(request).isPresent();
    }

    /** Who used it, the latest first. */
    List<UUID> people(HttpServletRequest request) {
        return value(request).stream()
                .flatMap(value -> Arrays.stream(value.split("\\.")))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
    }

    void remember(UUID person, HttpServletRequest request, HttpServletResponse response) {
        List<UUID> known = new ArrayList<>(people(request));
        known.remove(person);
        known.addFirst(person);
        write(known.stream().limit(MOST).toList(), request, response);
    }

    void forget(UUID person, HttpServletRequest request, HttpServletResponse response) {
        write(people(request).stream().filter(each -> !each.equals(person)).toList(), request, response);
    }

    /** It is one person's own from now on. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private void write(List<UUID> people, HttpServletRequest request, HttpServletResponse response) {
        String value = people.stream().map(UUID::toString).collect(Collectors.joining("."));
        set(value + "|" + keyring.hash(PURPOSE, value), Duration.ofDays(90), request, response);
    }

    private static void set(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    private Optional<String> value(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .map(value -> value.split("\\|", 2))
                .filter(parts ->
                        parts.length == 2 && keyring.hash(PURPOSE, parts[0]).equals(parts[1]))
                .map(parts -> parts[0])
                .findFirst();
    }
}
