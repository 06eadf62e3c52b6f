/** Measures what the product promises, from outside: whole processes, over HTTP, in a browser. */
@NullMarked
package th.prmind.platform.bench;

import org.jspecify.annotations.NullMarked;
