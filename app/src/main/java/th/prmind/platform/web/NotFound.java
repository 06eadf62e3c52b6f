package th.prmind.platform.web;

/** There is no such page, or not for this reader: both look the same from outside. */
public class NotFound extends RuntimeException {}
