package th.prmind.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever went wrong into one plain sentence in the reader's language: a page for people, JSON for scripts. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** What PostgreSQL says of them: character not in repertoire, untranslatable character. */
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    private final Views views;

    Failures(Views views) {
        this.views = views;
    }

    @ExceptionHandler
    Object refusal(Refusal refusal, HttpServletRequest request) {
        View view = views.of(request);
        return answer(request, view, HttpStatus.UNPROCESSABLE_CONTENT, view.text(refusal.key(), refusal.arguments()));
    }

    /** A body that is no JSON or not the JSON asked for, or no form with a file where one belongs. */
    @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
    Object unreadable(HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, "platform.failure.bad-request");
    }

    /** Also an address that holds something else where an id belongs. */
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    Object notFound(HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.NOT_FOUND,
                views.of(request).onPublicSite() ? "platform.failure.not-found-public" : "platform.failure.not-found");
    }

    @ExceptionHandler
    Object notAllowed(NotAllowed refused, HttpServletRequest request) {
        LOG.info("refused: {}", refused.getMessage());
        return answer(request, HttpStatus.FORBIDDEN, refused.key());
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(request, HttpStatus.CONTENT_TOO_LARGE, "platform.failure.too-large");
    }

    /** Characters that no text holds, such as NUL: pages never send them, so the sentence can be a plain one. */
    private static boolean holdsNoText(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && NO_TEXT.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    @ExceptionHandler
    @Nullable
    Object other(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null; // The reader went away in the middle; there is nobody to tell.
        }
        if (failure instanceof ErrorResponse response4xx
                && response4xx.getStatusCode().is4xxClientError()) {
            return answer(
                    request,
                    HttpStatus.valueOf(response4xx.getStatusCode().value()),
                    response4xx.getStatusCode().value() == 404
                            ? "platform.failure.not-found"
                            : "platform.failure.bad-request");
        }
        if (holdsNoText(failure)) {
            return answer(request, HttpStatus.BAD_REQUEST, "platform.failure.bad-request");
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("failure {} at {} {}", number, request.getMethod(), request.getRequestURI(), failure);
        View view = views.of(request);
        return answer(request, view, HttpStatus.INTERNAL_SERVER_ERROR, view.text("platform.failure.internal", number));
    }

    Object answer(HttpServletRequest request, HttpStatus status, String key) {
        View view = views.of(request);
        return answer(request, view, status, view.text(key));
    }

    private static Object answer(HttpServletRequest request, View view, HttpStatus status, String message) {
        if (wantsJson(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("message", message));
        }
        var page = new ModelAndView("platform/web/failure", Map.of("view", view, "message", message));
        page.addObject("form", formOf(request));
        page.setStatus(status);
        return page;
    }

    /** Where the form stood that was sent, on this server; null where nothing was sent or the browser does not say. */
    private static @Nullable String formOf(HttpServletRequest request) {
        @Nullable String from = request.getHeader(HttpHeaders.REFERER);
        if (from == null || !request.getMethod().equals("POST")) {
            return null;
        }
        try {
            URI page = new URI(from);
            @Nullable String path = page.getRawPath();
            if (!request.getServerName().equals(page.getHost())
                    || path == null
                    || !path.startsWith("/")
                    || path.startsWith("//")) {
                return null;
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        @Nullable String accept = request.getHeader("Accept");
        @Nullable String type = request.getContentType();
        boolean page = accept != null && accept.contains("text/html");
        return !page && (contains(accept, "json") || contains(type, "json"));
    }

    private static boolean contains(@Nullable String header, String word) {
        return header != null && header.contains(word);
    }
}
