package th.prmind.channel;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import th.prmind.platform.web.NotFound;

/** Speaks to LINE in the name of an account. */
@Component
class LineClients {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LineAccounts accounts;
    private final URI api;

    // By token: there are as many as accounts, and each has threads of its own.
    private final Map<String, MessagingApiClient> clients = new ConcurrentHashMap<>();

    LineClients(LineAccounts accounts, LineSettings settings) {
        this.accounts = accounts;
        this.api = URI.create(settings.api());
    }

    /** Something that is asked of LINE. */
    interface Asking<T> {
        CompletableFuture<Result<T>> of(MessagingApiClient client);
    }

    /**
     * @throws Answered when LINE refuses
     * @throws UncheckedIOException when it can't be reached, or is not understood
     */
    <T> T ask(UUID account, Asking<T> asking) {
        return ask(accounts.token(account).orElseThrow(NotFound::new), asking);
    }

    <T> T ask(String token, Asking<T> asking) {
        MessagingApiClient client = clients.computeIfAbsent(token, this::client);
        try {
            return asking.of(client).join().body();
        } catch (CompletionException e) {
            if (e.getCause() instanceof MessagingApiClientException refused) {
                throw new Answered(refused);
            }
            throw new UncheckedIOException(e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        }
    }

    private MessagingApiClient client(String token) {
        return MessagingApiClient.builder(token)
                .apiEndPoint(api)
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .writeTimeout(PATIENCE)
                .usingDefaultLogger(false) // It would write chats' ids into the log.
                .build();
    }

    /** LINE's answer, when it is no. */
    static final class Answered extends RuntimeException {

        private final transient MessagingApiClientException answer;

        Answered(MessagingApiClientException answer) {
            super("LINE answered " + answer.getCode());
            this.answer = answer;
        }

        int code() {
            return answer.getCode();
        }

        /** Whether it is the message that is wrong, and not the chat. */
        boolean ofTheMessage() {
            return answer.getDetails() != null
                    && answer.getDetails().stream()
                            .anyMatch(
                                    detail -> String.valueOf(detail.property()).startsWith("messages"));
        }

        boolean saysMonthlyLimit() {
            return String.valueOf(answer.getError()).contains("monthly limit");
        }

        Optional<Duration> pause() {
            return Optional.ofNullable(answer.getHeader("Retry-After"))
                    .filter(seconds -> seconds.matches("\\d{1,5}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
        }
    }
}
