package th.prmind.platform.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.prmind.platform.settings.Settings;

/** The address under which people reach us, for links that leave the page: as the operator set it, else as the request came. */
@Component
public class BaseUrl {

    private final Settings settings;

    BaseUrl(Settings settings) {
        this.settings = settings;
    }

    /** Without a slash at its end. Only within a request. */
    public String get() {
        return settings.baseUrl().isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : settings.baseUrl();
    }
}
