/** What waits for whom. */
@NullMarked
@NamedInterface("tasks")
package th.prmind.platform.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
