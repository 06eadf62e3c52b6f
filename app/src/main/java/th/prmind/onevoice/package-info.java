/** The one-voice check: every live brief, the offices' overlays and the people register, compiled to read drafts by. */
@NullMarked
@ApplicationModule(
        displayName = "เนื้อเดียวกัน",
        allowedDependencies = {
            "engine",
            "platform :: http",
            "platform :: identity",
            "platform :: time",
            "platform :: web",
            "network",
            "brief"
        })
package th.prmind.onevoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
