/** What offices write: documents, their editions and revisions, from a filled skeleton to a text ready to release. */
@NullMarked
@ApplicationModule(
        displayName = "ชิ้นงาน",
        allowedDependencies = {
            "engine",
            "network",
            "media",
            "review",
            "brief",
            "onevoice",
            "platform :: help",
            "platform :: images",
            "platform :: identity",
            "platform :: audit",
            "platform :: demo",
            "platform :: documents",
            "platform :: notify",
            "platform :: provinces",
            "platform :: settings",
            "platform :: sheets",
            "platform :: tasks",
            "platform :: time",
            "platform :: web"
        })
package th.prmind.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
