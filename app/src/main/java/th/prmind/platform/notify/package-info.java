/** What people are told: in the app, by mail and by whatever else carries it, once each, when it suits them. */
@NullMarked
@NamedInterface("notify")
package th.prmind.platform.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
