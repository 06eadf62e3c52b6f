package th.prmind.platform.providers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;
import th.prmind.platform.settings.Settings.Oidc;

/** What each provider publishes about itself, read at its first use and once an hour after that. */
final class Registrations {

    private static final Duration FRESH = Duration.ofHours(1);

    private record Read(ClientRegistration registration, Instant at) {}

    private final RestClient http;
    private final String redirect;
    private final Clock clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    /** @param redirect to where providers send people back, with {@code {registrationId}} for the provider's name */
    Registrations(RestClient http, String redirect, Clock clock) {
        this.http = http;
        this.redirect = redirect;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.web.client.RestClientException when the provider can't be reached
     * @throws IllegalStateException when it tells of another issuer, or of addresses without TLS
     */
    ClientRegistration of(Provider provider) {
        Read known = read.get(provider.name());
        if (known == null || known.at().plus(FRESH).isBefore(clock.instant())) {
            known = new Read(read(provider), clock.instant());
            read.put(provider.name(), known);
        }
        return known.registration();
    }

    private ClientRegistration read(Provider provider) {
        Oidc settings = provider.settings();
        String issuer = settings.issuer();
        Map<String, Object> told = http.get()
                .uri(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (told == null || !issuer.equals(told.get("issuer"))) {
            throw new IllegalStateException(provider.name() + " tells of another issuer than " + issuer);
        }
        for (String each : new String[] {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
            if (!Provider.isSafe(String.valueOf(told.get(each)))) {
                throw new IllegalStateException(provider.name() + ": " + each + " is no address with https://");
            }
        }
        ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(told)
                .registrationId(provider.name())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri(redirect);
        if (!settings.tokenAuth().isEmpty()) {
            registration.clientAuthenticationMethod(
                    settings.tokenAuth().equals("post")
                            ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                            : ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        }
        return registration.build();
    }
}
