package th.prmind;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever somebody types into an address, the answer is a page or a plain sentence, never a failure of ours. */
@ApplicationTest
class StrangeAddressesTests {

    private static final List<String> STRANGE = List.of("xyz", "-1", "2147483647", "ก\u0000ข", "🙂".repeat(200));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @Test
    void noPageFailsOnStrangeParametersAndIds() {
        List<String> failed = new ArrayList<>();
        for (String person : List.of("มัณฑนา", "ชวินทร์")) {
            Visitor visitor = Visitor.signedIn(port, person);
            for (var entry : mappings.getHandlerMethods().entrySet()) {
                if (!entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                    continue;
                }
                for (String pattern : entry.getKey().getPatternValues()) {
                    for (String address : addresses(pattern, entry.getValue())) {
                        int status = visitor.get(address).statusCode();
                        if (status >= 500) {
                            failed.add(status + " " + address);
                        }
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void aFormThatBringsNoFileWhereOneBelongsIsAnsweredInPlainWords() {
        var answer = Visitor.signedIn(port, "แก้วตา").post("/pictures", "/pictures", Map.of("unit", ""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("ดำเนินการไม่ได้");
    }

    /** The address with a strange id, and with one strange parameter at a time. */
    private static List<String> addresses(String pattern, HandlerMethod handler) {
        List<String> addresses = new ArrayList<>();
        String path = pattern.replaceAll("\\{[^}]*}+", "x");
        for (String strange : STRANGE) {
            addresses.add(pattern.replaceAll("\\{[^}]*}+", encoded(strange)));
            for (Parameter parameter : handler.getMethod().getParameters()) {
                RequestParam wanted = parameter.getAnnotation(RequestParam.class);
                if (wanted != null) {
                    String name = wanted.name() + wanted.value();
                    addresses.add(path + "?" + (name.isEmpty() ? parameter.getName() : name) + "=" + encoded(strange));
                }
            }
        }
        return addresses;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
