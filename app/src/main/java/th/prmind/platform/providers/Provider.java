package th.prmind.platform.providers;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import th.prmind.platform.settings.Settings.Oidc;

/**
 * A provider that the operator has set up.
 *
 * @param name as in addresses, the audit trail and what is kept; lower case
 */
public record Provider(String name, Oidc settings) {

    private static final Set<String> TOKEN_AUTH = Set.of("", "basic", "post");

    /** @throws IllegalArgumentException in plain words when the operator's settings can't be used */
    public Provider {
        String variable = "PRMIND_OIDC_" + name.toUpperCase(Locale.ROOT);
        if (!name.matches("[a-z0-9]{1,20}")) {
            throw new IllegalArgumentException(variable + ": a provider's name has at most 20 letters and digits");
        }
        if (settings.clientId().isBlank() || settings.clientSecret().isBlank()) {
            throw new IllegalArgumentException(variable + "_CLIENT_ID and " + variable + "_CLIENT_SECRET are missing");
        }
        if (!isSafe(settings.issuer())) {
            throw new IllegalArgumentException(variable + "_ISSUER must be an address with https://");
        }
        if (!TOKEN_AUTH.contains(settings.tokenAuth())) {
            throw new IllegalArgumentException(variable + "_TOKEN_AUTH is basic or post");
        }
        if (MacAlgorithm.from(signing(settings)) == null && SignatureAlgorithm.from(signing(settings)) == null) {
            throw new IllegalArgumentException(variable + "_SIGNING is an algorithm such as RS256, ES256 or HS256");
        }
        if (!settings.scopes().contains("openid")) {
            throw new IllegalArgumentException(variable + "_SCOPES must contain openid");
        }
        if (!settings.minimumIal().isEmpty() && !settings.minimumIal().matches("\\d(\\.\\d)?")) {
            throw new IllegalArgumentException(variable + "_MINIMUM_IAL is a level such as 2.3");
        }
    }

    public String label() {
        return settings.label().isBlank() ? name : settings.label();
    }

    public String labelEnglish() {
        return settings.labelEnglish().isBlank() ? label() : settings.labelEnglish();
    }

    /** Whether it tells citizen numbers. */
    public boolean tellsCitizenNumber() {
        return !settings.citizenClaim().isBlank();
    }

    static String signing(@Nullable Oidc settings) {
        return settings == null || settings.signing().isBlank() ? "RS256" : settings.signing();
    }

    /** Over TLS, or on this machine. */
    static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && Set.of("localhost", "127.0.0.1").contains(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
