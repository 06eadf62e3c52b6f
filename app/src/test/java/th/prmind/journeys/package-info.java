/** Journeys through a real browser only: what a person does, from page to page. */
@NullMarked
package th.prmind.journeys;

import org.jspecify.annotations.NullMarked;
