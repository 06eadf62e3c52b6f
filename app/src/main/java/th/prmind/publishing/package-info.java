/** What is public: releases (our own, imported, pasted), when they go out, what they state, and how they are found. */
@NullMarked
@ApplicationModule(
        displayName = "เผยแพร่",
        allowedDependencies = {
            "engine",
            "engineio",
            "network",
            "media",
            "review",
            "brief",
            "onevoice",
            "content",
            "platform :: identity",
            "platform :: audit",
            "platform :: commands",
            "platform :: demo",
            "platform :: documents",
            "platform :: images",
            "platform :: jobs",
            "platform :: notify",
            "platform :: provinces",
            "platform :: search",
            "platform :: settings",
            "platform :: sheets",
            "platform :: tasks",
            "platform :: time",
            "platform :: web"
        })
package th.prmind.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
