package th.prmind.platform.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.settings.StoredSettings;

/**
 * Fills a new data folder with the demo ministry, whole or not at all, and remembers whether these data are a demo:
 * only there may one sign in by choosing a person.
 */
@Component
@Profile("!command")
class DemoMinistry implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMinistry.class);

    private final Settings settings;
    private final StoredSettings stored;
    private final List<DemoPart> parts;
    private final DemoFiles files;
    private final TransactionTemplate transaction;

    DemoMinistry(
            Settings settings,
            StoredSettings stored,
            List<DemoPart> parts,
            DemoFiles files,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.stored = stored;
        this.parts = parts;
        this.files = files;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (stored.find(DemoMode.SETTING).isPresent()) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            if (!settings.empty()) {
                LOG.info("loading the demo ministry");
                parts.forEach(part -> part.load(files));
            }
            stored.put(DemoMode.SETTING, String.valueOf(!settings.empty()));
        });
    }
}
