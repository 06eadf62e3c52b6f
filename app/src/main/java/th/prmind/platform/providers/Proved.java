package th.prmind.platform.providers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import th.prmind.platform.web.Refusal;

/**
 * What a provider has proved about somebody. It is not kept as it is: subjects and citizen numbers only by keyed hashes.
 *
 * @param subject by which the provider knows them
 * @param email only where the provider has confirmed it
 * @param citizen their citizen number, where this provider tells it
 * @param twice whether they gave two proofs there
 */
public record Proved(
        Provider provider,
        String subject,
        @Nullable String email,
        @Nullable String citizen,
        boolean twice) {

    /** @throws Refusal when the provider is less sure of them than we ask */
    static Proved of(Provider provider, OidcUser user) {
        Map<String, Object> claims = user.getClaims();
        requireAssurance(provider, claims.get("ial"));
        boolean confirmed = Boolean.parseBoolean(String.valueOf(claims.get("email_verified")));
        @Nullable Object citizen = claims.get(provider.settings().citizenClaim());
        return new Proved(
                provider,
                Objects.requireNonNull(user.getSubject()), // Checked with the ID token.
                confirmed ? user.getEmail() : null,
                citizen == null || citizen.toString().isBlank()
                        ? null
                        : citizen.toString().replaceAll("\\D", ""),
                provider.settings().twoFactors()
                        || claims.get("amr") instanceof List<?> means && means.contains("mfa"));
    }

    private static void requireAssurance(Provider provider, @Nullable Object told) {
        String least = provider.settings().minimumIal();
        if (least.isEmpty()) {
            return;
        }
        String level = String.valueOf(told);
        if (!level.matches("\\d(\\.\\d)?") || Double.parseDouble(level) < Double.parseDouble(least)) {
            throw new Refusal("platform.providers.assurance", provider.label());
        }
    }

    /** Without any of what was proved, so that none of it comes into a log. */
    @Override
    public String toString() {
        return "Proved[" + provider.name() + "]";
    }
}
