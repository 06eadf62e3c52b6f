package th.prmind.platform.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two providers of OpenID Connect over real HTTP: one as ThaID publishes itself (RS256, the secret by Basic authentication,
 * claims {@code pid} and {@code ial}), one as LINE Login does (HS256 with the channel secret, the secret in the body,
 * {@code amr}). They refuse what real ones refuse, and do wrong what they are told to.
 */
public final class EmulatedProvider {

    public static final EmulatedProvider THAID = new EmulatedProvider("thaid", false);
    public static final EmulatedProvider LINE = new EmulatedProvider("line", true);

    /** What goes wrong with the next answers. */
    public enum Fault {
        NONE,
        SIGNED_BY_ANOTHER,
        FOR_ANOTHER_CLIENT,
        OF_ANOTHER_ISSUER,
        OF_ANOTHER_LOGIN,
        OVER,
        WITHOUT_SUBJECT,
        UNSIGNED,
        NO_ID_TOKEN,
        ANOTHERS_CLAIMS,
        CODE_REFUSED,
        BROKEN_ANSWER,
        DOWN
    }

    private record Asked(String redirect, String nonce, String challenge, Map<String, Object> claims) {}

    private static final String SECRET = "a-secret-of-at-least-thirty-two-bytes";
    private static final RSAKey KEY = key();
    private static final RSAKey ANOTHERS_KEY = key();

    private final String name;
    private final boolean likeLine;
    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> tokens = new ConcurrentHashMap<>();
    private volatile Map<String, Object> claims = Map.of();
    private volatile Fault fault = Fault.NONE;
    private volatile boolean cancels;

    private EmulatedProvider(String name, boolean likeLine) {
        this.name = name;
        this.likeLine = likeLine;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
    }

    /** As an operator sets it up. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "issuer",
                issuer(),
                "client-id",
                "prmind",
                "client-secret",
                SECRET,
                "label",
                likeLine ? "LINE" : "ThaID"));
        settings.putAll(
                likeLine
                        ? Map.of(
                                "scopes",
                                "openid,profile,email",
                                "token-auth",
                                "post",
                                "signing",
                                "HS256",
                                "match-email",
                                "true")
                        : Map.of(
                                "scopes",
                                "openid,pid",
                                "citizen-claim",
                                "pid",
                                "minimum-ial",
                                "2.3",
                                "two-factors",
                                "true"));
        return settings.entrySet().stream()
                .collect(Collectors.toMap(each -> "prmind.oidc." + name + "." + each.getKey(), Map.Entry::getValue));
    }

    /** Whoever comes now is this person. */
    public void knows(Map<String, Object> claims) {
        this.claims = claims;
        this.fault = Fault.NONE;
        this.cancels = false;
    }

    public void does(Fault wrong) {
        this.fault = wrong;
    }

    /** Whoever comes now says no. */
    public void cancels() {
        this.cancels = true;
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/" + name;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(name.length() + 1);
            if (fault == Fault.DOWN && !path.startsWith("/.well-known")) {
                send(exchange, 503, "text/html", "<h1>503</h1>");
                return;
            }
            switch (path) {
                case "/.well-known/openid-configuration" ->
                    send(exchange, 200, json.writeValueAsString(configuration()));
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                case "/keys" -> send(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString());
                case "/userinfo" -> userinfo(exchange);
                default -> send(exchange, 404, "{}");
            }
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> configuration() {
        Map<String, Object> told = new HashMap<>(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("pairwise"),
                // LINE says so, and signs by HS256 all the same where a browser signs in.
                "id_token_signing_alg_values_supported", List.of(likeLine ? "ES256" : "RS256"),
                "code_challenge_methods_supported", List.of("S256")));
        if (likeLine) {
            told.put("userinfo_endpoint", issuer() + "/userinfo");
        }
        return told;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        boolean right = "code".equals(asked.get("response_type"))
                && "prmind".equals(asked.get("client_id"))
                && List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid")
                && asked.containsKey("nonce")
                && asked.containsKey("state")
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("redirect_uri", "").endsWith("/sign-in/providers/" + name + "/answer");
        if (!right) {
            send(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        UriComponentsBuilder back = UriComponentsBuilder.fromUriString(asked.getOrDefault("redirect_uri", ""));
        if (cancels) {
            back.queryParam("error", "access_denied");
        } else {
            String code = UUID.randomUUID().toString();
            codes.put(
                    code,
                    new Asked(
                            asked.getOrDefault("redirect_uri", ""),
                            asked.getOrDefault("nonce", ""),
                            asked.getOrDefault("code_challenge", ""),
                            claims));
            back.queryParam("code", code);
        }
        back.queryParam("state", URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().set("Location", back.build(true).toUriString());
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException, JOSEException {
        Map<String, String> sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!isOurClient(exchange, sent)) {
            send(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        Asked asked = codes.remove(String.valueOf(sent.get("code")));
        if (asked == null
                || fault == Fault.CODE_REFUSED
                || !asked.redirect().equals(sent.get("redirect_uri"))
                || !asked.challenge().equals(challenge(sent.getOrDefault("code_verifier", "")))) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        if (fault == Fault.BROKEN_ANSWER) {
            send(exchange, 200, "{\"access_token\":");
            return;
        }
        String access = UUID.randomUUID().toString();
        tokens.put(access, asked.claims());
        Map<String, Object> answer = new HashMap<>(Map.of(
                "access_token", access, "token_type", "Bearer", "expires_in", 300, "scope", "openid profile email"));
        if (fault != Fault.NO_ID_TOKEN) {
            answer.put("id_token", idToken(asked));
        }
        send(exchange, 200, json.writeValueAsString(answer));
    }

    private boolean isOurClient(HttpExchange exchange, Map<String, String> sent) {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString(("prmind:" + SECRET).getBytes(StandardCharsets.UTF_8));
        return likeLine
                ? SECRET.equals(sent.get("client_secret")) && "prmind".equals(sent.get("client_id"))
                : basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private String idToken(Asked asked) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet.Builder told = new JWTClaimsSet.Builder();
        asked.claims().forEach(told::claim);
        told.issuer(fault == Fault.OF_ANOTHER_ISSUER ? "https://example.com" : issuer())
                .audience(fault == Fault.FOR_ANOTHER_CLIENT ? "another" : "prmind")
                .issueTime(Date.from(fault == Fault.OVER ? now.minusSeconds(7200) : now))
                .expirationTime(Date.from(fault == Fault.OVER ? now.minusSeconds(3600) : now.plusSeconds(300)))
                .claim("nonce", fault == Fault.OF_ANOTHER_LOGIN ? "another" : asked.nonce());
        if (fault == Fault.WITHOUT_SUBJECT) {
            told.subject(null);
        }
        if (fault == Fault.UNSIGNED) {
            return new com.nimbusds.jwt.PlainJWT(told.build()).serialize();
        }
        JWSSigner signer = likeLine
                ? new MACSigner(fault == Fault.SIGNED_BY_ANOTHER ? "another-secret-of-thirty-two-bytes-" : SECRET)
                : new RSASSASigner(fault == Fault.SIGNED_BY_ANOTHER ? ANOTHERS_KEY : KEY);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(likeLine ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                        .keyID(likeLine ? null : KEY.getKeyID())
                        .build(),
                told.build());
        token.sign(signer);
        return token.serialize();
    }

    private void userinfo(HttpExchange exchange) throws IOException {
        String access = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        Map<String, Object> known = tokens.get(access);
        if (known == null) {
            send(exchange, 401, "{\"error\":\"invalid_token\"}");
            return;
        }
        Map<String, Object> told = new HashMap<>(known);
        if (fault == Fault.ANOTHERS_CLAIMS) {
            told.put("sub", "somebody-else");
        }
        send(exchange, 200, json.writeValueAsString(told));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(
                        each -> URLDecoder.decode(each[0], StandardCharsets.UTF_8),
                        each -> each.length < 2 ? "" : URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
