package th.prmind.publishing;

import java.util.UUID;

/** A release was written: it went out, was added, scheduled, superseded or withdrawn. */
public record ReleaseChanged(UUID release) {}
