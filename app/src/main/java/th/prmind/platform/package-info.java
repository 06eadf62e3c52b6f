/**
 * What every module stands on: who is acting, what was done, what waits for whom, time, search, settings, and the frame
 * of every page.
 */
@NullMarked
@ApplicationModule(
        displayName = "แพลตฟอร์ม",
        allowedDependencies = {"engine"})
package th.prmind.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
