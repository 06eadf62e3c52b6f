package th.prmind.brief;

/** Somebody in the people register, or one of their posts, was changed. */
public record RegisterChanged() {}
