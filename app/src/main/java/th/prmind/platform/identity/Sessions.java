package th.prmind.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import th.prmind.platform.settings.Settings;

/** Where people are signed in, and when a screen that nobody uses is locked. */
@Component
public class Sessions {

    private static final String LOCKED = "locked";
    private static final String ACTED = "acted";

    private final JdbcClient jdbc;
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;
    private final Settings settings;
    private final Clock clock;

    Sessions(
            JdbcClient jdbc,
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository,
            Settings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One of a person's sessions.
     *
     * @param here whether it is the one that asks
     */
    public record Open(SignedIn how, Instant seen, boolean locked, boolean here) {}

    /** A person's sessions, this one first, then those seen last. */
    public List<Open> of(UUID person, HttpServletRequest request) {
        Optional<UUID> here = here(request).map(SignedIn::id);
        return stored(person).values().stream()
                .filter(session -> session.getAttribute(SignedIn.ATTRIBUTE) != null)
                .map(session -> {
                    SignedIn how = SignedIn.read(String.valueOf((Object) session.getAttribute(SignedIn.ATTRIBUTE)));
                    return new Open(
                            how,
                            session.getLastAccessedTime(),
                            session.getAttribute(LOCKED) != null,
                            here.isPresent() && here.get().equals(how.id()));
                })
                .sorted(Comparator.comparing(Open::here)
                        .thenComparing(Open::seen)
                        .reversed())
                .toList();
    }

    /** How the session that asks was opened. */
    public Optional<SignedIn> here(HttpServletRequest request) {
        return SignedIn.of(request.getSession(false));
    }

    /** @return whether the person had such a session */
    public boolean end(UUID person, UUID id) {
        Optional<String> found = stored(person).entrySet().stream()
                .filter(each -> each.getValue().getAttribute(SignedIn.ATTRIBUTE) instanceof String written
                        && SignedIn.read(written).id().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
        found.ifPresent(repository.getObject()::deleteById);
        return found.isPresent();
    }

    /** Signs a person out everywhere, in the caller's transaction; an account switched on again starts afresh. */
    public void end(UUID person) {
        jdbc.sql("DELETE FROM platform.session WHERE principal_name = ?")
                .param(person.toString())
                .update();
    }

    /** Whether the computer that asks is one that several people use, from now on. */
    public void share(boolean shared, HttpServletRequest request) {
        here(request)
                .ifPresent(how -> request.getSession()
                        .setAttribute(
                                SignedIn.ATTRIBUTE,
                                new SignedIn(how.id(), how.way(), how.at(), shared, how.address(), how.agent())
                                        .written()));
    }

    /** Minutes after which the screen that asks is locked; 0: never. */
    public int lockAfter(HttpServletRequest request) {
        return here(request).map(this::lockAfter).orElse(0);
    }

    /** Locks the screen that asks: its session stays, and opens again when the same person proves who they are. */
    public void lock(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(LOCKED, true);
        }
    }

    /** Whether the screen that asks is locked, which it becomes here when its person has not acted for long enough. */
    public boolean locked(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        if (session.getAttribute(LOCKED) != null) {
            return true;
        }
        Instant now = clock.instant();
        Instant acted = session.getAttribute(ACTED) instanceof Long known ? Instant.ofEpochSecond(known) : now;
        int minutes = lockAfter(request);
        if (minutes > 0 && acted.plus(Duration.ofMinutes(minutes)).isBefore(now)) {
            session.setAttribute(LOCKED, true);
            return true;
        }
        // Written twice a minute at most: every change of a session goes to the database.
        if (minutes > 0 && isAct(request) && acted.plusSeconds(30).isBefore(now)) {
            session.setAttribute(ACTED, now.getEpochSecond());
        }
        return false;
    }

    /** Whose session that is, locked or not; null when nobody's. */
    public static @Nullable UUID holder(@Nullable HttpSession session) {
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() instanceof Authentication known
                        && known.getPrincipal() instanceof UUID person
                ? person
                : null;
    }

    static void unlock(HttpSession session, Instant now) {
        session.removeAttribute(LOCKED);
        session.setAttribute(ACTED, now.getEpochSecond());
    }

    private int lockAfter(SignedIn how) {
        return how.shared() ? settings.lockAfterShared() : settings.lockAfter();
    }

    /** What scripts fetch by themselves, such as others' words every three seconds, is no act of the person. */
    private static boolean isAct(HttpServletRequest request) {
        @Nullable String accept = request.getHeader("Accept");
        return !request.getMethod().equals("GET")
                || request.getHeader("HX-Request") != null
                || accept != null && accept.contains("text/html");
    }

    private Map<String, ? extends Session> stored(UUID person) {
        return repository.getObject().findByPrincipalName(person.toString());
    }
}
