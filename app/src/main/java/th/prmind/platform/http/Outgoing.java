package th.prmind.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import th.prmind.platform.web.Refusal;

/**
 * The one way out to the web. Addresses are judged where the connection is made, after the name was resolved, so neither a
 * redirect nor a name that changes its address leads into the ministry's own network.
 */
@Component
public class Outgoing implements DisposableBean {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration LONGEST = Duration.ofSeconds(12);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final CloseableHttpClient client;

    @Autowired
    Outgoing() {
        this(PublicAddresses::contain);
    }

    /** @param reachable which addresses may be connected to */
    Outgoing(Predicate<InetAddress> reachable) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new SystemDefaultDnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        InetAddress[] addresses = super.resolve(host);
                        if (!Arrays.stream(addresses).allMatch(reachable)) {
                            throw new PrivateAddress(host);
                        }
                        return addresses;
                    }
                })
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(4))
                        .setSocketTimeout(Timeout.ofSeconds(6))
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.ofSeconds(6))
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent("Mozilla/5.0 (compatible; PR-MIND)")
                .build();
    }

    private static final class PrivateAddress extends UnknownHostException {

        PrivateAddress(String host) {
            super(host);
        }
    }

    /**
     * Reads an address that a person gave, redirects followed.
     *
     * @param address with or without {@code https://}
     * @throws Refusal in plain words when it can't be read: not an address of the web, a private one, too large, too slow,
     *     or an answer that is an error
     */
    public Fetched fetch(String address) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        URI uri = parse(address);
        try {
            for (int i = 0; i <= MOST_REDIRECTS; i++) {
                Object answer = get(uri, deadline);
                if (answer instanceof Fetched fetched) {
                    return fetched;
                }
                uri = allowed(uri.resolve((URI) answer));
            }
            throw new Refusal("platform.outgoing.too-many-redirects");
        } catch (PrivateAddress e) {
            throw new Refusal("platform.outgoing.private");
        } catch (UnknownHostException e) {
            throw new Refusal("platform.outgoing.unknown", uri.getHost());
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("platform.outgoing.unreachable", uri.getHost());
        }
    }

    private static URI parse(String address) {
        String trimmed = address.strip();
        try {
            return allowed(new URI(trimmed.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? trimmed : "https://" + trimmed));
        } catch (URISyntaxException e) {
            try {
                // People paste addresses with Thai letters in them, as browsers show them.
                URI plain = new URI(trimmed.replace(" ", "%20"));
                return allowed(URI.create(plain.toASCIIString()));
            } catch (URISyntaxException | IllegalArgumentException again) {
                throw new Refusal("platform.outgoing.not-an-address");
            }
        }
    }

    private static URI allowed(URI uri) {
        @Nullable String scheme = uri.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new Refusal("platform.outgoing.not-an-address");
        }
        return URI.create(uri.toASCIIString());
    }

    /** @return the answer, or the {@link URI} to which it redirects */
    private Object get(URI uri, long deadline) throws IOException {
        HttpGet request = new HttpGet(uri);
        request.setHeader("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1");
        request.setHeader("Accept-Language", "th,en;q=0.8");
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            @Nullable Header location = response.getFirstHeader("Location");
            if (REDIRECTS.contains(response.getCode()) && location != null) {
                return URI.create(location.getValue());
            }
            if (response.getCode() >= 400) {
                throw new Refusal("platform.outgoing.answered", uri.getHost(), response.getCode());
            }
            return read(uri, response.getEntity(), deadline);
        }
    }

    private static Fetched read(URI uri, @Nullable HttpEntity entity, long deadline) throws IOException {
        if (entity == null) {
            return new Fetched(uri, "", null, new byte[0]);
        }
        if (entity.getContentLength() > MOST_BYTES) {
            throw new Refusal("platform.outgoing.too-large");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        InputStream in = entity.getContent(); // Closed with the response, without reading on.
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            body.write(buffer, 0, read);
            if (body.size() > MOST_BYTES) {
                throw new Refusal("platform.outgoing.too-large");
            }
            if (System.nanoTime() > deadline) {
                throw new Refusal("platform.outgoing.unreachable", uri.getHost());
            }
        }
        @Nullable ContentType type = ContentType.parseLenient(entity.getContentType());
        return new Fetched(
                uri,
                type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT),
                type == null || type.getCharset() == null
                        ? null
                        : type.getCharset().name(),
                body.toByteArray());
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
