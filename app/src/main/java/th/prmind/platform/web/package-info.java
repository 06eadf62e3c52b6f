/** The frame of every page: layout, language, security headers, errors in plain words. */
@NullMarked
@NamedInterface("web")
package th.prmind.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
