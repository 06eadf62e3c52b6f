/** Who is who: the tree of units, the people in them, and the roles that let them act. */
@NullMarked
@ApplicationModule(
        displayName = "เครือข่าย",
        allowedDependencies = {
            "platform :: help",
            "platform :: identity",
            "platform :: audit",
            "platform :: commands",
            "platform :: demo",
            "platform :: images",
            "platform :: mail",
            "platform :: notify",
            "platform :: providers",
            "platform :: provinces",
            "platform :: privacy",
            "platform :: settings",
            "platform :: sheets",
            "platform :: tasks",
            "platform :: time",
            "platform :: web"
        })
package th.prmind.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
