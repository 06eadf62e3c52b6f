/** Finding texts by Thai words. */
@NullMarked
@NamedInterface("search")
package th.prmind.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
