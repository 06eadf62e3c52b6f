package th.prmind.exchange;

import java.time.Instant;

/** How a post or an answer read before it was changed; an answer has neither title nor outcome. */
record Wording(int number, String title, String text, String outcome, Instant until) {}
