package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.platform.settings.Keyring;
import th.prmind.platform.settings.Settings;

/** Who has given one proof in this browser and not yet the second; and the secret of an app that is being set up. */
@Component
class SecondStep {

    private static final String WAITING = "second-step";
    private static final String PASSED = "second-step-passed";
    private static final String SECRET = "second-step-secret";
    private static final String SECRETS = "code-app-setup";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final CodeApps apps;
    private final Keyring keyring;
    private final Settings settings;
    private final Clock clock;

    SecondStep(CodeApps apps, Keyring keyring, Settings settings, Clock clock) {
        this.apps = apps;
        this.keyring = keyring;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One proof was given.
     *
     * @param way by which
     */
    record Waiting(UUID person, Way way) {}

    boolean isRequired() {
        return settings.secondFactor().equals("required");
    }

    boolean isNeeded(Way way, UUID person) {
        return !way.twice() && (isRequired() || apps.has(person));
    }

    void await(Way way, UUID person, HttpServletRequest request) {
        end(request);
        request.getSession().setAttribute(WAITING, person + " " + way + " " + clock.instant());
    }

    /** @return empty when nobody waits here, or for too long */
    Optional<Waiting> waiting(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(WAITING) instanceof String written)) {
            return Optional.empty();
        }
        String[] parts = written.split(" ", 3);
        return Instant.parse(parts[2]).plus(LIFE).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(new Waiting(UUID.fromString(parts[0]), Way.valueOf(parts[1])));
    }

    /** The second proof was given; who it was still has something to read before they go on. */
    void pass(HttpServletRequest request) {
        request.getSession().setAttribute(PASSED, true);
    }

    boolean hasPassed(HttpServletRequest request) {
        return request.getSession().getAttribute(PASSED) != null;
    }

    /** The secret that is being set up in this session, made at its first showing; sealed, as sessions lie in the database. */
    byte[] secret(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(SECRET) instanceof byte[] sealed) {
            return keyring.open(SECRETS, sealed);
        }
        byte[] secret = apps.newSecret();
        session.setAttribute(SECRET, keyring.seal(SECRETS, secret));
        return secret;
    }

    void end(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(WAITING);
            session.removeAttribute(PASSED);
            session.removeAttribute(SECRET);
        }
    }
}
