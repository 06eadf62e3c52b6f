/** Who is acting and on what: ids, actors, and references to anything that has a page. */
@NullMarked
@NamedInterface("identity")
package th.prmind.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
