/** Tables that people keep in Excel or as CSV, read and written. */
@NullMarked
@NamedInterface("sheets")
package th.prmind.platform.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
