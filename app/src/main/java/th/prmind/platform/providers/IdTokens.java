package th.prmind.platform.providers;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;
import th.prmind.platform.settings.Settings.Oidc;

/**
 * Reads ID tokens and checks their signature, issuer, audience and time. Spring Security's own reader waits half a second
 * for a provider's keys, which is too short for a ministry behind a proxy.
 */
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final Map<String, Oidc> settings;
    private final RestOperations http;
    private final Map<ClientRegistration, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(Map<String, Oidc> settings, RestOperations http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(registration, this::decoder);
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        String signing = Provider.signing(settings.get(registration.getRegistrationId()));
        @Nullable MacAlgorithm mac = MacAlgorithm.from(signing);
        NimbusJwtDecoder decoder = mac == null
                ? NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                                registration.getProviderDetails().getJwkSetUri()))
                        .jwsAlgorithm(Objects.requireNonNull(SignatureAlgorithm.from(signing)))
                        .restOperations(http)
                        .build()
                : NimbusJwtDecoder.withSecretKey(new SecretKeySpec(
                                registration.getClientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
                        .macAlgorithm(mac)
                        .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }
}
