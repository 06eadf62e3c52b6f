package th.prmind.platform.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the launcher, in the log, that all is loaded, and whether these data are a demo. */
@Component
@Profile("!command")
class Invitation implements ApplicationListener<ApplicationReadyEvent> {

    private final DemoMode demoMode;

    Invitation(DemoMode demoMode) {
        this.demoMode = demoMode;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        System.out.println("prmind: ready, " + (demoMode.on() ? "demo" : "own data"));
    }
}
