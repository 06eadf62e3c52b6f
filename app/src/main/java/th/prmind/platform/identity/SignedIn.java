package th.prmind.platform.identity;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How and where somebody came in.
 *
 * @param id names the session to its own person; it opens nothing
 * @param way by which they proved who they are, in one word
 * @param shared whether the computer is one that several people use
 * @param address of the network from which they came
 * @param agent what their browser calls itself
 */
public record SignedIn(UUID id, String way, Instant at, boolean shared, String address, String agent) {

    static final String ATTRIBUTE = "signed-in";

    static Optional<SignedIn> of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String written
                ? Optional.of(read(written))
                : Optional.empty();
    }

    /* As lines of text, which a session kept over an update of the program still reads. */

    static SignedIn read(String written) {
        String[] lines = written.split("\n", 6);
        return new SignedIn(
                UUID.fromString(lines[0]),
                lines[1],
                Instant.parse(lines[2]),
                Boolean.parseBoolean(lines[3]),
                lines[4],
                lines[5]);
    }

    String written() {
        return String.join("\n", id.toString(), way, at.toString(), Boolean.toString(shared), address, agent);
    }
}
