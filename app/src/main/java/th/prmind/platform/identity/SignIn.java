package th.prmind.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens a session for a person whose identity has been proved, always under a new session id. */
@Component
public class SignIn {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** Whoever had this browser before is out; the person's own session, where it was only locked, goes on. */
    public void as(UUID person, SignedIn how, HttpServletRequest request, HttpServletResponse response) {
        @Nullable HttpSession before = request.getSession(false);
        if (before != null && person.equals(Sessions.holder(before))) {
            request.changeSessionId();
        } else if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(SignedIn.ATTRIBUTE, how.written());
        Sessions.unlock(session, how.at());
        run(person, () -> contexts.saveContext(SecurityContextHolder.getContext(), request, response));
    }

    /** Does a piece of work in a person's name, outside any session: jobs, commands and the demo ministry. */
    public static void run(UUID person, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
