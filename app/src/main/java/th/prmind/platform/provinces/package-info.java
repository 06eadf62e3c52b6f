/** The 77 provinces of Thailand, as fixed as the calendar. */
@NullMarked
@NamedInterface("provinces")
package th.prmind.platform.provinces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
