/** The picture library: pictures of each unit with credit, alternative text and the basis on which people are shown. */
@NullMarked
@ApplicationModule(
        displayName = "คลังสื่อ",
        allowedDependencies = {
            "network",
            "platform :: identity",
            "platform :: audit",
            "platform :: images",
            "platform :: privacy",
            "platform :: search",
            "platform :: settings",
            "platform :: sheets",
            "platform :: tasks",
            "platform :: time",
            "platform :: web"
        })
package th.prmind.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
