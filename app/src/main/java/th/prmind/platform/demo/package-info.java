/** Loading of the demo ministry, each module its own part. */
@NullMarked
@NamedInterface("demo")
package th.prmind.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
