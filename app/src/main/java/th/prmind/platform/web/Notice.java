package th.prmind.platform.web;

import java.io.Serializable;

/** What the next page says about what was just done. */
public record Notice(String key, String[] arguments) implements Serializable {}
