package th.prmind.publishing;

import java.util.UUID;
import th.prmind.content.Edition;

/** An edition is public no longer; its page tells why. */
public record ReleaseWithdrawn(UUID release, UUID edition) implements Edition.Withdrawn {}
