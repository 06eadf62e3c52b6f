package th.prmind.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template its {@link View}. */
@ControllerAdvice
class ViewAdvice {

    private final Views views;

    ViewAdvice(Views views) {
        this.views = views;
    }

    @ModelAttribute("view")
    View view(HttpServletRequest request) {
        return views.of(request);
    }
}
