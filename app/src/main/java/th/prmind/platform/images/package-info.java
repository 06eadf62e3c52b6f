/** Pictures that people send: known by their bytes, turned upright, and rid of their hidden data. */
@NullMarked
@NamedInterface("images")
package th.prmind.platform.images;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
