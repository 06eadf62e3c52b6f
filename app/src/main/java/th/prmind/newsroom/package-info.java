/** The public site: front page, articles, lists, search, feeds. No session, nothing that is not public. */
@NullMarked
@ApplicationModule(
        displayName = "ห้องข่าว",
        allowedDependencies = {
            "network",
            "media",
            "brief",
            "content",
            "publishing",
            "platform :: provinces",
            "platform :: search",
            "platform :: settings",
            "platform :: documents",
            "platform :: time",
            "platform :: web"
        })
package th.prmind.newsroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
