/** The second pair of eyes: reviews of anything that has a page, comments on its words, and debts of emergency releases. */
@NullMarked
@ApplicationModule(
        displayName = "ตรวจทาน",
        allowedDependencies = {
            "platform :: help",
            "platform :: identity",
            "platform :: audit",
            "platform :: demo",
            "platform :: images",
            "platform :: notify",
            "platform :: privacy",
            "platform :: sheets",
            "platform :: tasks",
            "platform :: time",
            "platform :: web",
            "network"
        })
package th.prmind.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
