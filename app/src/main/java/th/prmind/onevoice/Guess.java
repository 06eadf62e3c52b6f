package th.prmind.onevoice;

import th.prmind.brief.LiveBrief;

/**
 * A brief that a text seems to carry.
 *
 * @param score how much of the brief the text tells; higher is surer
 */
public record Guess(LiveBrief brief, int score) {}
