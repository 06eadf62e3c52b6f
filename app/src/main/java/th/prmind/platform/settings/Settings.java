package th.prmind.platform.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator can set, each by an environment variable {@code PRMIND_…}.
 *
 * @param data the data folder
 * @param baseUrl how people and feeds reach this server, without a slash at the end; empty: as each request came
 * @param empty whether a new data folder begins without the demo ministry
 */
@ConfigurationProperties("prmind")
public record Settings(
        String data,
        @DefaultValue("") String baseUrl,
        @DefaultValue("false") boolean empty) {}
