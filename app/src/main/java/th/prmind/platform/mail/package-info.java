/** Mail that goes out through the operator's server. */
@NullMarked
@NamedInterface("mail")
package th.prmind.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
