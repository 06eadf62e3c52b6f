/** What is done later or slowly: tasks kept in the database, written in the transaction that asks for them. */
@NullMarked
@NamedInterface("jobs")
package th.prmind.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
