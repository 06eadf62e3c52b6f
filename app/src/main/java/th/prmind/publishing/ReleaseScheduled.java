package th.prmind.publishing;

import java.util.UUID;
import th.prmind.content.Edition;

/** An edition will be public at a set time. */
public record ReleaseScheduled(UUID release, UUID edition) implements Edition.Scheduled {}
