package th.prmind.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How LINE is reached.
 *
 * @param api base address of the Messaging API
 */
@ConfigurationProperties("prmind.line")
record LineSettings(@DefaultValue("https://api.line.me") String api) {}
