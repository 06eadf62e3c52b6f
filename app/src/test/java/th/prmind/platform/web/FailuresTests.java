package th.prmind.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.ApplicationTest;

/** What somebody reads whose form was refused: they can go back to it, and nowhere else. */
@ApplicationTest
class FailuresTests {

    @Autowired
    Failures failures;

    @Test
    void whoSentAFormIsLedBackToIt() {
        assertThat(form("POST", "http://localhost/people/1/edit?tab=2")).isEqualTo("/people/1/edit?tab=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/people",
                "http://localhost//elsewhere.example",
                "http://localhost",
                "javascript:alert(1)",
                "no address at all"
            })
    void nobodyIsLedElsewhere(String from) {
        assertThat(form("POST", from)).isNull();
    }

    @Test
    void whoSentNothingHasNoFormToGoBackTo() {
        assertThat(form("GET", "http://localhost/people")).isNull();
        assertThat(form("POST", null)).isNull();
    }

    private @Nullable Object form(String method, @Nullable String from) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/people");
        request.addHeader("Accept", "text/html");
        if (from != null) {
            request.addHeader("Referer", from);
        }
        ModelAndView page = (ModelAndView)
                Objects.requireNonNull(failures.answer(request, HttpStatus.FORBIDDEN, "platform.failure.not-allowed"));
        return page.getModel().get("form");
    }
}
