/** Opens the database: our own embedded server, or the one that the settings name. */
@NullMarked
@NamedInterface("database")
package th.prmind.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
