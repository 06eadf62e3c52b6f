package th.prmind.platform.web;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Leaves a word for the page that a redirect leads to. */
@Component
public class Notices {

    static final String ATTRIBUTE = "notice";

    /** @param key of a text; arguments as in {@link Texts} */
    public void say(String key, Object... arguments) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        String[] written = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        RequestContextUtils.getOutputFlashMap(request).put(ATTRIBUTE, new Notice(key, written));
    }
}
