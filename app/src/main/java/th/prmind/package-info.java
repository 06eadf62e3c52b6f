/** PR MIND: a ministry's communicators working as one team. One package below this one is one module. */
@NullMarked
package th.prmind;

import org.jspecify.annotations.NullMarked;
