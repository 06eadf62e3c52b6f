/** Growing together: programmes of workshops with real work between them, advice on it, and what was learned. */
@NullMarked
@ApplicationModule(
        displayName = "เรียนรู้",
        allowedDependencies = {
            "content",
            "engine",
            "measure",
            "network",
            "onevoice",
            "publishing",
            "review",
            "platform :: identity",
            "platform :: audit",
            "platform :: demo",
            "platform :: documents",
            "platform :: mail",
            "platform :: notify",
            "platform :: privacy",
            "platform :: settings",
            "platform :: sheets",
            "platform :: tasks",
            "platform :: time",
            "platform :: web"
        })
package th.prmind.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
