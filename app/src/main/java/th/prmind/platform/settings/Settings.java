package th.prmind.platform.settings;

import java.util.List;
import java.util.Map;
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
 * @param secondFactor {@code own}: asked of those who set one up; {@code required}: of everybody
 * @param oidc providers that prove who people are, by a name of letters and digits ({@code PRMIND_OIDC_NAME_…})
 */
@ConfigurationProperties("prmind")
public record Settings(
        String data,
        @DefaultValue("") String baseUrl,
        @DefaultValue("false") boolean empty,
        @DefaultValue("0") int lockAfter,
        @DefaultValue("10") int lockAfterShared,
        @DefaultValue("own") String secondFactor,
        @DefaultValue Smtp smtp,
        @DefaultValue Map<String, Oidc> oidc) {

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

    /**
     * A provider of OpenID Connect.
     *
     * @param issuer under which it publishes its configuration
     * @param label as people know it; empty: its name
     * @param tokenAuth how it wants to see the secret, {@code basic} or {@code post}; empty: as its configuration says
     * @param signing by which its ID tokens are signed, for instance HS256 with the secret; empty: RS256
     * @param citizenClaim the claim that holds a citizen number; empty: it tells none
     * @param minimumIal the lowest identity assurance level taken, for instance 2.3; empty: any
     * @param matchEmail whether a confirmed e-mail address alone tells whose account it is
     * @param twoFactors whether it always asks for two proofs; else only where it says so ({@code amr} holds {@code mfa})
     */
    public record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("openid") List<String> scopes,
            @DefaultValue("") String label,
            @DefaultValue("") String labelEnglish,
            @DefaultValue("") String tokenAuth,
            @DefaultValue("") String signing,
            @DefaultValue("") String citizenClaim,
            @DefaultValue("") String minimumIal,
            @DefaultValue("false") boolean matchEmail,
            @DefaultValue("false") boolean twoFactors) {}
}
