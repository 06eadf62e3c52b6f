package th.prmind.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what fails before any controller sees it, such as a form sent after the session ended. */
@Controller
class ErrorPage implements ErrorController {

    private final Failures failures;

    ErrorPage(Failures failures) {
        this.failures = failures;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        return switch (code) {
            case 401, 403 -> failures.answer(request, HttpStatus.FORBIDDEN, "platform.failure.signed-out");
            case 404 -> failures.answer(request, HttpStatus.NOT_FOUND, "platform.failure.not-found");
            case 413 -> failures.answer(request, HttpStatus.CONTENT_TOO_LARGE, "platform.failure.too-large");
            default ->
                code < 500
                        ? failures.answer(request, HttpStatus.BAD_REQUEST, "platform.failure.bad-request")
                        : failures.answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "platform.failure.unknown");
        };
    }
}
