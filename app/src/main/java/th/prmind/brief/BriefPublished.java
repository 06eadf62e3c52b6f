package th.prmind.brief;

import java.util.UUID;

/** A version of a brief went live, and the one before is outdated. Published in the transaction that did it. */
public record BriefPublished(UUID brief, String slug, int version) {}
