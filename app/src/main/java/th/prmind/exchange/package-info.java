/** Where the network talks: questions, experiences, how-tos and tools, who can help, and what is worth learning next. */
@NullMarked
@ApplicationModule(
        displayName = "แลกเปลี่ยน",
        allowedDependencies = {
            "engine",
            "network",
            "measure",
            "onevoice",
            "content",
            "publishing",
            "learning",
            "platform :: identity",
            "platform :: audit",
            "platform :: demo",
            "platform :: notify",
            "platform :: privacy",
            "platform :: provinces",
            "platform :: search",
            "platform :: settings",
            "platform :: sheets",
            "platform :: tasks",
            "platform :: time",
            "platform :: web"
        })
package th.prmind.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
