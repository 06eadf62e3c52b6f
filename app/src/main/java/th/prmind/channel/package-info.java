/** Channels outside the house and the accounts by which a unit speaks there: so far LINE, to its own people. */
@NullMarked
@ApplicationModule(
        displayName = "ช่องทาง",
        allowedDependencies = {
            "network",
            "platform :: identity",
            "platform :: audit",
            "platform :: notify",
            "platform :: privacy",
            "platform :: settings",
            "platform :: time",
            "platform :: web"
        })
package th.prmind.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
