package th.prmind.publishing;

import java.util.UUID;
import th.prmind.content.Edition;

/** The set time of an edition was taken back before it came. */
public record ReleaseUnscheduled(UUID release, UUID edition) implements Edition.Unscheduled {}
