package th.prmind.channel;

import com.linecorp.bot.parser.LineSignatureValidator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** A chat with an Official Account, as LINE tells it to the application's webhook. */
public final class LineChat {

    private final int port;
    private final UUID account;
    private final LineEmulator.Bot bot;
    private final String source;

    /** As LINE calls the chat. */
    public final String id;

    private LineChat(int port, UUID account, LineEmulator.Bot bot, boolean group) {
        this.port = port;
        this.account = account;
        this.bot = bot;
        this.id = (group ? "C" : "U") + UUID.randomUUID().toString().replace("-", "");
        this.source = group
                ? "{\"type\":\"group\",\"groupId\":\"" + id + "\"}"
                : "{\"type\":\"user\",\"userId\":\"" + id + "\"}";
    }

    public static LineChat ofPerson(int port, UUID account, LineEmulator.Bot bot) {
        return new LineChat(port, account, bot, false);
    }

    static LineChat ofGroup(int port, UUID account, LineEmulator.Bot bot) {
        return new LineChat(port, account, bot, true);
    }

    /** Somebody adds the account as a friend. */
    public void follow() {
        bot.chats.add(id);
        send(event("follow", "\"replyToken\":\"reply\",\"follow\":{\"isUnblocked\":false},"));
    }

    void unfollow() {
        bot.chats.remove(id);
        send(event("unfollow", ""));
    }

    /** The account is invited into the group. */
    void join() {
        bot.chats.add(id);
        send(event("join", "\"replyToken\":\"reply\","));
    }

    void leave() {
        bot.chats.remove(id);
        send(event("leave", ""));
    }

    public void type(String text) {
        send(said(text));
    }

    String said(String text) {
        return event(
                "message",
                "\"replyToken\":\"reply\",\"message\":{\"id\":\"1\",\"type\":\"text\",\"quoteToken\":\"q\",\"text\":\""
                        + text + "\"},");
    }

    /** @return the status of the answer, 200 when the application took it */
    int send(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(
                body,
                Base64.getEncoder()
                        .encodeToString(new LineSignatureValidator(bot.secret.getBytes(StandardCharsets.UTF_8))
                                .generateSignature(bytes)));
    }

    int send(String body, String signature) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + port + "/line/" + account + "/webhook"))
                                    .header("Content-Type", "application/json; charset=utf-8")
                                    .header("X-Line-Signature", signature)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String event(String type, String more) {
        return """
                {"destination":"U00000000000000000000000000000000","events":[{"type":"%s",%s"mode":"active","timestamp":1764000000000,
                "source":%s,"webhookEventId":"%s","deliveryContext":{"isRedelivery":false}}]}""".formatted(type, more, source, UUID.randomUUID());
    }
}
