/** What published work reached: readings at fixed ages with their source, and a unit's own average to hold them against. */
@NullMarked
@ApplicationModule(
        displayName = "วัดผล",
        allowedDependencies = {
            "network",
            "platform :: audit",
            "platform :: identity",
            "platform :: images",
            "platform :: web"
        })
package th.prmind.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
