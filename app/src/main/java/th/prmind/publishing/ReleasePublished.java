package th.prmind.publishing;

import java.util.UUID;
import th.prmind.content.Edition;

/** An edition is public now. */
public record ReleasePublished(UUID release, UUID edition) implements Edition.Released {}
