package th.prmind.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import th.prmind.platform.identity.Sessions;

/** A locked screen shows and does nothing until its person has proved again who they are. */
final class LockIdle extends OncePerRequestFilter {

    private final Sessions sessions;

    LockIdle(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Sessions.holder(request.getSession(false)) != null && sessions.locked(request)) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
