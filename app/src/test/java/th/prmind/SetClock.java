package th.prmind;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.prmind.platform.time.OfficeClock;

/** Serves every request as if it were another moment, while a test says so. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SetClock implements Filter {

    private volatile @Nullable Instant moment;

    /** Does a piece of a test at that moment, for the requests that come meanwhile and for the test itself. */
    public void at(Instant then, Runnable work) {
        moment = then;
        try {
            OfficeClock.at(then, work);
        } finally {
            moment = null;
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        @Nullable Instant then = moment;
        if (then == null) {
            chain.doFilter(request, response);
            return;
        }
        Exception[] failed = new Exception[1];
        OfficeClock.at(then, () -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException e) {
                failed[0] = e;
            }
        });
        if (failed[0] != null) {
            throw new ServletException(failed[0]);
        }
    }
}
