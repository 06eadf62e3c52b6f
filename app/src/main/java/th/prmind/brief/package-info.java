/**
 * What every office is to say: briefs with their versions, the people register, and what offices answer, ask and add.
 */
@NullMarked
@ApplicationModule(
        displayName = "สารนโยบาย",
        allowedDependencies = {
            "engine",
            "engineio",
            "platform :: help",
            "platform :: identity",
            "platform :: audit",
            "platform :: demo",
            "platform :: documents",
            "platform :: notify",
            "platform :: provinces",
            "platform :: sheets",
            "platform :: tasks",
            "platform :: time",
            "platform :: web",
            "network",
            "review"
        })
package th.prmind.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
