package th.prmind.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Sessions;

/** Who gets in where: the public site without a session, everything else only signed in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    /* The desk's pages on which a speaker with an account may speak. */
    private static final RequestMatcher SPOKEN =
            PathPatternRequestMatcher.withDefaults().matcher("/advice/*/works/*");

    private static final String CONTENT_SECURITY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /* What was just recorded is listened to before it is sent. */
    private static final String RECORDED = "; media-src 'self' blob:";

    private static final String SILENT = "camera=(), microphone=(), geolocation=()";
    private static final String SPEAKING = "camera=(), microphone=(self), geolocation=()";

    @Bean
    @Order(1)
    SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
        return http.securityMatcher("/news", "/news/**", "/en", "/en/**", "/assets/**", "/robots.txt", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> headers(headers).cacheControl(cache -> cache.disable()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> {})
                .build();
    }

    /**
     * Pages that a link opens to people without an account. Who holds the link holds the right, so there is no session to
     * ride on; nothing is kept on the way, and no address of another page learns the link.
     */
    @Bean
    @Order(2)
    SecurityFilterChain outsidePages(HttpSecurity http) throws Exception {
        return http.securityMatcher("/outside/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY + RECORDED))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions -> permissions.policy(SPEAKING))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain desk(HttpSecurity http, CurrentActor currentActor, Sessions sessions) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/sign-in/**",
                                "/privacy",
                                "/help",
                                "/help/**",
                                "/error",
                                "/actuator/health")
                        .permitAll()
                        .requestMatchers("/programmes/new")
                        .authenticated()
                        // A programme that is open has one page for everybody; the module keeps drafts back.
                        .requestMatchers(HttpMethod.GET, "/programmes/*", "/programmes/*/calendar.ics")
                        .permitAll()
                        // Whether a certificate is ours, anybody may ask.
                        .requestMatchers(HttpMethod.GET, "/certificates", "/certificates/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new SignOutGone(currentActor), AuthorizationFilter.class)
                .addFilterBefore(new LockIdle(sessions), AuthorizationFilter.class)
                .headers(headers -> headers.referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(SPOKEN),
                                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY)))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(SPOKEN), new PermissionsPolicyHeaderWriter(SILENT)))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                SPOKEN, new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY + RECORDED)))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                SPOKEN, new PermissionsPolicyHeaderWriter(SPEAKING))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .build();
    }

    /** There are no passwords: people sign in through the module that keeps them. */
    @Bean
    UserDetailsService noPasswords() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static HeadersConfigurer<HttpSecurity> headers(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(SILENT));
    }
}
