/** The clock, Thai dates and the fiscal year. */
@NullMarked
@NamedInterface("time")
package th.prmind.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
