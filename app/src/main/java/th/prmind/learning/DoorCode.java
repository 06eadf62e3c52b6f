package th.prmind.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.platform.settings.Keyring;

/**
 * The six digits on the screen of the room, which change every half minute, so that a photo of them soon opens nothing.
 * Those of the half minute before still do: somebody types slowly.
 */
@Component
class DoorCode {

    static final int SECONDS = 30;

    private static final int DIGITS = 1_000_000;

    private final Keyring keyring;
    private final Clock clock;

    DoorCode(Keyring keyring, Clock clock) {
        this.keyring = keyring;
        this.clock = clock;
    }

    String now(UUID round, Half half) {
        return at(round, half, clock.instant());
    }

    boolean right(UUID round, Half half, String typed) {
        String digits = typed.replaceAll("\\D", "");
        Instant now = clock.instant();
        return digits.equals(at(round, half, now)) || digits.equals(at(round, half, now.minusSeconds(SECONDS)));
    }

    private String at(UUID round, Half half, Instant at) {
        String hash = keyring.hash("check-in", round + " " + half + " " + at.getEpochSecond() / SECONDS);
        return "%06d".formatted(Long.parseLong(hash.substring(0, 12), 16) % DIGITS);
    }
}
