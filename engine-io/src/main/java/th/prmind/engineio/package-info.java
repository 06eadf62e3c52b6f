/**
 * Files in and out of the engine: {@code brief.yaml}, the people register, releases as JSON lines, findings as JSON; and
 * the commands check, compare, trace and {@code bench engine}.
 */
@NullMarked
package th.prmind.engineio;

import org.jspecify.annotations.NullMarked;
