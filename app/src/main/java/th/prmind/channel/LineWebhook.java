package th.prmind.channel;

import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.WebhookParseException;
import com.linecorp.bot.parser.WebhookParser;
import com.linecorp.bot.webhook.model.CallbackRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.platform.web.NotFound;

/** Where LINE tells what happens in an account's chats. Only what LINE has signed with the account's secret is heard. */
@Controller
class LineWebhook {

    private static final int LONGEST = 1_000_000;

    private final LineAccounts accounts;
    private final HearLine hearLine;

    LineWebhook(LineAccounts accounts, HearLine hearLine) {
        this.accounts = accounts;
        this.hearLine = hearLine;
    }

    @PostMapping("/line/{account}/webhook")
    ResponseEntity<Void> told(@PathVariable UUID account, HttpServletRequest request) throws IOException {
        LineAccount known = accounts.find(account).orElseThrow(NotFound::new);
        String secret = accounts.secret(account).orElseThrow(NotFound::new);
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        @Nullable String signature = request.getHeader(WebhookParser.SIGNATURE_HEADER_NAME);
        WebhookParser parser = new WebhookParser(new LineSignatureValidator(secret.getBytes(StandardCharsets.UTF_8)));
        CallbackRequest callback;
        try {
            callback = parser.handle(signature == null ? "" : signature, body);
        } catch (WebhookParseException | IllegalArgumentException unsigned) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        } catch (IOException unreadable) {
            return ResponseEntity.badRequest().build();
        }
        callback.events().forEach(event -> hearLine.hear(known, event));
        return ResponseEntity.ok().build();
    }
}
