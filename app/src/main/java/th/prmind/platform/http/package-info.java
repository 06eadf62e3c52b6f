/** Outgoing HTTP, guarded against reaching into the ministry's own network. */
@NullMarked
@NamedInterface("http")
package th.prmind.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
