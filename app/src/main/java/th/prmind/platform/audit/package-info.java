/** Who did what to what, and when. */
@NullMarked
@NamedInterface("audit")
package th.prmind.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
