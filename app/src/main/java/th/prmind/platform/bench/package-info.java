/** Measures what the product promises, from outside: whole processes, over HTTP, in a browser. */
@NullMarked
@NamedInterface("bench")
package th.prmind.platform.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
