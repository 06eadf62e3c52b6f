/** Settings with defaults, and the one keyring. */
@NullMarked
@NamedInterface("settings")
package th.prmind.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
