package th.prmind.platform.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.web.Refusal;

/**
 * Sends people to a provider and reads what it proved when they come back (OpenID Connect Core 1.0, code flow with PKCE).
 * State, nonce and signatures are checked by Spring Security; the session stays ours.
 */
@Component
public class Providers {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    private static final String PURPOSE = "purpose";
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final List<Provider> all;
    private final Registrations registrations;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    Providers(Settings settings, Clock clock) {
        this.all = settings.oidc().entrySet().stream()
                .map(each -> new Provider(each.getKey(), each.getValue()))
                .toList();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.registrations = new Registrations(
                RestClient.builder().requestFactory(requests).build(),
                (settings.baseUrl().isBlank() ? "{baseUrl}" : settings.baseUrl())
                        + "/sign-in/providers/{registrationId}/answer",
                clock);
        this.exchange = exchange(settings, requests);
    }

    private static OidcAuthorizationCodeAuthenticationProvider exchange(
            Settings settings, JdkClientHttpRequestFactory requests) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var plain = new DefaultOAuth2UserService();
        RestTemplate rest = new RestTemplate(requests);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        plain.setRestOperations(rest);
        var users = new OidcUserService();
        users.setOauth2UserService(plain);
        var exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        exchange.setJwtDecoderFactory(new IdTokens(settings.oidc(), new RestTemplate(requests)));
        return exchange;
    }

    public List<Provider> all() {
        return all;
    }

    public Optional<Provider> find(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * What {@link #answer} gives.
     *
     * @param purpose with which the person was sent there
     */
    public record Answer(String purpose, Proved proved) {}

    /**
     * Begins: the session remembers what was asked.
     *
     * @return the provider's address to send the person to
     * @throws Refusal when the provider can't be reached
     */
    public String ask(Provider provider, String purpose, HttpServletRequest request, HttpServletResponse response) {
        ClientRegistration registration = registration(provider);
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> registration);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(asking -> asking.attributes(attributes -> attributes.put(PURPOSE, purpose))));
        @Nullable OAuth2AuthorizationRequest asking = resolver.resolve(request, provider.name());
        if (asking == null) {
            throw new IllegalStateException("nothing to ask of " + provider.name());
        }
        asked.saveAuthorizationRequest(asking, request, response);
        return asking.getAuthorizationRequestUri();
    }

    /**
     * Reads what the provider sent the person back with, once.
     *
     * @throws Refusal in plain words when the person said no there, when this browser did not ask, or when anything about
     *     the answer is not as it should be
     */
    public Answer answer(Provider provider, HttpServletRequest request, HttpServletResponse response) {
        @Nullable OAuth2AuthorizationRequest asking = asked.removeAuthorizationRequest(request, response);
        if (asking == null
                || !provider.name().equals(asking.getAttribute("registration_id"))
                || !(asking.getAttribute(PURPOSE) instanceof String purpose)) {
            throw new Refusal("platform.providers.again");
        }
        @Nullable String code = request.getParameter("code");
        if (code == null) {
            LOG.info("{} sent somebody back without a code: {}", provider.name(), request.getParameter("error"));
            throw new Refusal(
                    "access_denied".equals(request.getParameter("error"))
                            ? "platform.providers.cancelled"
                            : "platform.providers.refused",
                    provider.label());
        }
        var answered = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(asking.getRedirectUri()))
                .state(Objects.requireNonNull(asking.getState()))
                .build();
        try {
            var proved = exchange.authenticate(new OAuth2LoginAuthenticationToken(
                    registration(provider), new OAuth2AuthorizationExchange(asking, answered)));
            if (proved == null || !(proved.getPrincipal() instanceof OidcUser user)) {
                throw new IllegalStateException("openid is not among the scopes of " + provider.name());
            }
            return new Answer(purpose, Proved.of(provider, user));
        } catch (OAuth2AuthenticationException e) {
            throw refused(provider, e.getError(), e);
        } catch (OAuth2AuthorizationException e) {
            throw refused(provider, e.getError(), e);
        } catch (JwtException | RestClientException | IllegalArgumentException e) {
            LOG.warn(
                    "{} could not be understood: {}",
                    provider.name(),
                    e.getClass().getSimpleName());
            throw new Refusal("platform.providers.refused", provider.label());
        }
    }

    private ClientRegistration registration(Provider provider) {
        try {
            return registrations.of(provider);
        } catch (RestClientException | IllegalStateException | IllegalArgumentException e) {
            LOG.warn("{} can't be reached: {}", provider.name(), e.getMessage());
            throw new Refusal("platform.providers.unreachable", provider.label());
        }
    }

    private static Refusal refused(Provider provider, OAuth2Error error, RuntimeException cause) {
        // The cause tells what was wrong; the answer itself is personal and stays out of the log.
        LOG.warn("answer of {} refused: {} {}", provider.name(), error.getErrorCode(), reason(cause));
        return new Refusal("platform.providers.refused", provider.label());
    }

    private static String reason(Throwable cause) {
        return cause.getCause() == null ? "" : cause.getCause().getClass().getSimpleName();
    }
}
