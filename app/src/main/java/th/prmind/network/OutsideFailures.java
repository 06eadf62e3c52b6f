package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;
import th.prmind.platform.web.Views;

/** Tells the holder of a link what is wrong, without a way into the house. */
@ControllerAdvice(annotations = OutsideDoor.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutsideFailures {

    private final Views views;

    OutsideFailures(Views views) {
        this.views = views;
    }

    @ExceptionHandler
    Object over(LinkOver over, HttpServletRequest request) {
        @Nullable Grant grant = over.grant();
        if (grant == null) {
            return unknown(request);
        }
        return answer(
                HttpStatus.GONE,
                grant.withdrawn() == null ? "network.outside.closed.ended" : "network.outside.closed.withdrawn",
                request);
    }

    @ExceptionHandler(NotFound.class)
    Object unknown(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "network.outside.closed.unknown", request);
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        View view = views.of(request);
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, view.text(refusal.key(), refusal.arguments()), view, request);
    }

    private Object answer(HttpStatus status, String key, HttpServletRequest request) {
        View view = views.of(request);
        return answer(status, view.text(key), view, request);
    }

    private static Object answer(HttpStatus status, String words, View view, HttpServletRequest request) {
        @Nullable String wanted = request.getHeader("Accept");
        if (wanted != null && wanted.contains("json")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("message", words));
        }
        ModelAndView page = new ModelAndView("network/outside-closed", Map.of("view", view, "words", words));
        page.setStatus(status);
        return page;
    }
}
