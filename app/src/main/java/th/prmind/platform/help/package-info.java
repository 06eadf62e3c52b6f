/** Help in place: a topic for each page, and the steps of each role's first day. */
@NullMarked
@NamedInterface("help")
package th.prmind.platform.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
