package th.prmind.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import th.prmind.platform.demo.DemoMode;
import th.prmind.platform.help.HelpTopic;
import th.prmind.platform.help.HelpTopics;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Sessions;
import th.prmind.platform.notify.UnreadNotices;
import th.prmind.platform.tasks.OpenTasks;
import th.prmind.platform.time.Dates;

/** Makes the {@link View} of a request. */
@Component
public class Views {

    private final Texts texts;
    private final Dates dates;
    private final Assets assets;
    private final DemoMode demoMode;
    private final CurrentActor currentActor;
    private final ObjectProvider<OpenTasks> openTasks;
    private final ObjectProvider<UnreadNotices> unreadNotices;
    private final Sessions sessions;
    private final HelpTopics helpTopics;

    Views(
            Texts texts,
            Dates dates,
            Assets assets,
            DemoMode demoMode,
            CurrentActor currentActor,
            ObjectProvider<OpenTasks> openTasks,
            ObjectProvider<UnreadNotices> unreadNotices,
            Sessions sessions,
            HelpTopics helpTopics) {
        this.texts = texts;
        this.dates = dates;
        this.assets = assets;
        this.demoMode = demoMode;
        this.currentActor = currentActor;
        this.openTasks = openTasks;
        this.unreadNotices = unreadNotices;
        this.sessions = sessions;
        this.helpTopics = helpTopics;
    }

    public View of(HttpServletRequest request) {
        return new View(
                Language.of(request),
                path(request),
                texts,
                dates,
                assets,
                demoMode.on(),
                () -> currentActor.find().orElse(null),
                () -> csrf(request),
                () -> notice(request),
                actor -> openTasks.getObject().count(actor),
                actor -> unreadNotices.getObject().count(actor),
                () -> sessions.lockAfter(request),
                help(request));
    }

    private @Nullable HelpTopic help(HttpServletRequest request) {
        @Nullable Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null) {
            return null;
        }
        // A form that comes again with what is wrong in it stands at the address to which it was sent.
        return helpTopics
                .ofPage(pattern.toString())
                .or(() -> helpTopics.ofPage(pattern + "/new"))
                .orElse(null);
    }

    private static String path(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static View.Csrf csrf(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return new View.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
        }
        return new View.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    private static @Nullable Notice notice(HttpServletRequest request) {
        @Nullable Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (Notice) flash.get(Notices.ATTRIBUTE);
    }
}
