package th.prmind.platform.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator can set, each by an environment variable {@code PRMIND_…}.
 *
 * @param data the data folder
 * @param baseUrl how people and feeds reach this server, without a slash at the end; empty: as each request came
 * @param empty whether a new data folder begins without the demo ministry
 * @param lockAfter minutes without an act of the person after which their screen is locked; 0: never
 * @param lockAfterShared the same for computers that several people use
 */
@ConfigurationProperties("prmind")
public record Settings(
        String data,
        @DefaultValue("") String baseUrl,
        @DefaultValue("false") boolean empty,
        @DefaultValue("0") int lockAfter,
        @DefaultValue("10") int lockAfterShared,
        @DefaultValue Smtp smtp) {

    /**
     * The mail server through which we send.
     *
     * @param host empty: no mail is sent, and nothing that needs mail is offered
     * @param from the sender's address
     * @param tls {@code starttls}, {@code tls} from the first byte, or {@code none}
     */
    public record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("starttls") String tls) {

        public boolean given() {
            return !host.isBlank() && !from.isBlank();
        }
    }
}
