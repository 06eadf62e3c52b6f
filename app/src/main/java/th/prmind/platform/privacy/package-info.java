/** What is kept about people: told and given to them, erased, and thrown away when its time is over. */
@NullMarked
@NamedInterface("privacy")
package th.prmind.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
