/** Who proves for us who somebody is: any provider of OpenID Connect, such as ThaID or LINE Login. */
@NullMarked
@NamedInterface("providers")
package th.prmind.platform.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
