package th.prmind.review;

import java.util.List;

/** For which texts routes may be set. */
record RouteChoices(List<ReviewedSubject.Choice> types, List<ReviewedSubject.Choice> topics) {}
