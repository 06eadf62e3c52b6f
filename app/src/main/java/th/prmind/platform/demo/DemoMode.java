package th.prmind.platform.demo;

import org.springframework.stereotype.Component;
import th.prmind.platform.settings.StoredSettings;

/** Tells whether the data are the demo ministry's. */
@Component
public class DemoMode {

    static final String SETTING = "demo";

    private final StoredSettings stored;
    private volatile boolean known;
    private volatile boolean on;

    DemoMode(StoredSettings stored) {
        this.stored = stored;
    }

    /** Never changes once the data folder has been filled or begun empty, so it is asked only once. */
    public boolean on() {
        if (!known) {
            stored.find(SETTING).ifPresent(value -> {
                on = Boolean.parseBoolean(value);
                known = true;
            });
        }
        return on;
    }
}
