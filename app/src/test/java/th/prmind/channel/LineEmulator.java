package th.prmind.channel;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * LINE's Messaging API over real HTTP, one bot a token. Each request and each answer is held to LINE's OpenAPI file where
 * that is found beside the project; what the file leaves out (lengths, retry keys, who is a friend) is kept here.
 */
public final class LineEmulator implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Optional<Path> CONTRACT = contract();

    private static final Server SERVER = new Server();

    /** Before the application starts, which is told the address of this server instead of LINE's. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        System.setProperty("prmind.line.api", SERVER.address());
    }

    /** A new Official Account, that nobody is a friend of yet. */
    public static Bot bot() {
        Bot bot = new Bot();
        SERVER.bots.put(bot.token, bot);
        return bot;
    }

    /** What the OpenAPI file says against such a request. */
    static List<String> complaints(String path, String body) {
        return SERVER.complaints(new SimpleRequest.Builder(Request.Method.POST, path)
                .withHeader("Authorization", "Bearer token")
                .withContentType("application/json")
                .withBody(body)
                .build());
    }

    private static Optional<Path> contract() {
        String named = System.getenv("PRMIND_SHARED");
        Path shared = named == null || named.isBlank() ? Path.of("../../shared") : Path.of(named);
        return Optional.of(shared.resolve("contracts/line/messaging-api.yml")).filter(Files::exists);
    }

    /** What a push or a reply brought. */
    public record Told(@Nullable String to, JsonNode messages) {

        /** Address behind the button at the foot of the first message. */
        public String link() {
            return messages.get(0)
                    .path("contents")
                    .path("footer")
                    .path("contents")
                    .get(0)
                    .path("action")
                    .path("uri")
                    .asString();
        }
    }

    private record Answer(int status, String body, Map<String, String> headers) {}

    /** One Official Account. */
    public static final class Bot {

        public final String secret = UUID.randomUUID().toString().replace("-", "");
        public final String token = "token/" + UUID.randomUUID() + "=";
        public final String basicId = "@" + UUID.randomUUID().toString().substring(0, 8);

        /** Chats that hear from it. */
        public final Set<String> chats = ConcurrentHashMap.newKeySet();

        public final List<Told> pushes = new CopyOnWriteArrayList<>();
        public final List<Told> replies = new CopyOnWriteArrayList<>();

        /** How requests differed from the OpenAPI file or from LINE's limits. */
        public final List<String> wrong = new CopyOnWriteArrayList<>();

        /** How often something came that had been accepted before. */
        public final AtomicInteger repeated = new AtomicInteger();

        private final Set<String> accepted = ConcurrentHashMap.newKeySet();
        private final Deque<Answer> planned = new ArrayDeque<>();
        public volatile boolean known = true;
        public volatile boolean answersAfterAccepting = true;
        public volatile long quota = 1_000;
        public volatile long used;

        /** The next request is answered so, whatever it asks. */
        synchronized void answers(int status, String message, Map<String, String> headers) {
            planned.add(new Answer(status, "{\"message\":\"" + message + "\"}", headers));
        }

        private synchronized @Nullable Answer next() {
            return planned.poll();
        }
    }

    private static final class Server {

        private final Map<String, Bot> bots = new ConcurrentHashMap<>();
        private final JsonMapper json = JsonMapper.builder().build();
        private final @Nullable OpenApiInteractionValidator validator = CONTRACT.map(
                        path -> OpenApiInteractionValidator.createForInlineApiSpecification(text(path))
                                .build())
                .orElse(null);
        private final HttpServer http;

        Server() {
            try {
                http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", this::serve);
            http.start();
        }

        String address() {
            return "http://127.0.0.1:" + http.getAddress().getPort();
        }

        private void serve(HttpExchange exchange) throws IOException {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String authorization =
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
                @Nullable Bot bot = bots.get(authorization.replaceFirst("^Bearer ", ""));
                Answer answer = bot == null || !bot.known
                        ? refusal(
                                401,
                                "Authentication failed. Confirm that the access token in the authorization header is valid.")
                        : answer(bot, exchange, body);
                if (answer.status() == 0) {
                    return; // The line breaks before the answer.
                }
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.getResponseHeaders()
                        .set("X-Line-Request-Id", UUID.randomUUID().toString());
                answer.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }

        private Answer answer(Bot bot, HttpExchange exchange, String body) {
            @Nullable Answer planned = bot.next();
            if (planned != null) {
                return planned;
            }
            String path = exchange.getRequestURI().getPath();
            SimpleRequest request = request(exchange, path, body);
            bot.wrong.addAll(complaints(request));
            Answer answer = switch (path) {
                case "/v2/bot/info" -> ok("""
                            {"userId":"U%s","basicId":"%s","displayName":"ประชาสัมพันธ์ทดสอบ","chatMode":"bot","markAsReadMode":"auto"}""".formatted("0".repeat(32), bot.basicId));
                case "/v2/bot/message/quota" -> ok("{\"type\":\"limited\",\"value\":" + bot.quota + "}");
                case "/v2/bot/message/quota/consumption" -> ok("{\"totalUsage\":" + bot.used + "}");
                case "/v2/bot/message/push" ->
                    push(bot, exchange.getRequestHeaders().getFirst("X-Line-Retry-Key"), json.readTree(body));
                case "/v2/bot/message/reply" -> reply(bot, json.readTree(body));
                default -> refusal(404, "Not found");
            };
            if (validator != null && answer.status() == 200) {
                validator
                        .validateResponse(
                                path,
                                request.getMethod(),
                                SimpleResponse.Builder.ok()
                                        .withContentType("application/json")
                                        .withBody(answer.body())
                                        .build())
                        .getMessages()
                        .forEach(message -> bot.wrong.add("our own answer: " + message));
            }
            return answer;
        }

        private List<String> complaints(SimpleRequest request) {
            return validator == null
                    ? List.of()
                    : validator.validateRequest(request).getMessages().stream()
                            .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                            .map(Object::toString)
                            .toList();
        }

        private static SimpleRequest request(HttpExchange exchange, String path, String body) {
            SimpleRequest.Builder request =
                    new SimpleRequest.Builder(Request.Method.valueOf(exchange.getRequestMethod()), path);
            exchange.getRequestHeaders().forEach((name, values) -> request.withHeader(name, values));
            return (body.isEmpty() ? request : request.withBody(body)).build();
        }

        private static Answer push(Bot bot, @Nullable String retryKey, JsonNode body) {
            if (retryKey == null || !retryKey.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                bot.wrong.add("no retry key, or none that is a UUID: " + retryKey);
                return refusal(400, "The X-Line-Retry-Key is invalid");
            }
            limits(bot, body.path("messages"));
            if (bot.accepted.contains(retryKey)) {
                bot.repeated.incrementAndGet();
                return refusal(409, "The retry key is already accepted");
            }
            if (bot.used >= bot.quota) {
                return refusal(429, "You have reached your monthly limit.");
            }
            if (!bot.chats.contains(body.path("to").asString())) {
                return refusal(400, "Failed to send messages");
            }
            bot.accepted.add(retryKey);
            bot.used++;
            bot.pushes.add(new Told(body.path("to").asString(), body.path("messages")));
            if (!bot.answersAfterAccepting) {
                bot.answersAfterAccepting = true;
                return new Answer(0, "", Map.of());
            }
            return ok("{\"sentMessages\":[{\"id\":\"461230966842064897\"}]}");
        }

        private static Answer reply(Bot bot, JsonNode body) {
            limits(bot, body.path("messages"));
            bot.replies.add(new Told(null, body.path("messages")));
            return ok("{\"sentMessages\":[{\"id\":\"461230966842064898\"}]}");
        }

        /** What LINE's manual says and its OpenAPI file does not. */
        private static void limits(Bot bot, JsonNode messages) {
            for (JsonNode message : messages) {
                if (message.path("text").asString("").length() > 5_000) {
                    bot.wrong.add("a text of more than 5,000 characters");
                }
                if (message.path("altText").asString("").length() > 1_500) {
                    bot.wrong.add("an alternative text of more than 1,500 characters");
                }
                if (message.path("contents").toString().getBytes(StandardCharsets.UTF_8).length > 30_000) {
                    bot.wrong.add("a bubble of more than 30 KB");
                }
                message.findValuesAsString("uri").stream()
                        .filter(uri -> uri.length() > 1_000 || !uri.matches("https?://.*"))
                        .forEach(uri -> bot.wrong.add("an address LINE does not open: " + uri));
            }
        }

        private static Answer ok(String body) {
            return new Answer(200, body, Map.of());
        }

        private static Answer refusal(int status, String message) {
            return new Answer(status, "{\"message\":\"" + message + "\"}", Map.of());
        }

        private static String text(Path path) {
            try {
                return Files.readString(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
