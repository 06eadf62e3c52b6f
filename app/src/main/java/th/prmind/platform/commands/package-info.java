/** Commands that the launcher runs beside or without the web application. */
@NullMarked
@NamedInterface("commands")
package th.prmind.platform.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
