package th.prmind.channel;

import com.linecorp.bot.messaging.model.PushMessageRequest;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.notify.Letter;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.NoticeGroups;
import th.prmind.platform.notify.Transport;
import th.prmind.platform.settings.Settings;

/** Notices in LINE, to people and to groups. */
@Component
class LineTransport implements Transport, NoticeGroups {

    private static final Logger LOG = LoggerFactory.getLogger(LineTransport.class);

    private final LineConnections connections;
    private final LineAccounts accounts;
    private final LineClients clients;
    private final LineMessage message;
    private final PersonDirectory people;
    private final Settings settings;
    private final Clock clock;

    LineTransport(
            LineConnections connections,
            LineAccounts accounts,
            LineClients clients,
            LineMessage message,
            PersonDirectory people,
            Settings settings,
            Clock clock) {
        this.connections = connections;
        this.accounts = accounts;
        this.clients = clients;
        this.message = message;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "line";
    }

    /** Its buttons need an address that phones reach. */
    @Override
    public boolean possible() {
        return !settings.baseUrl().isBlank();
    }

    @Override
    public Set<UUID> reached(Collection<UUID> recipients) {
        return connections.reached(recipients);
    }

    @Override
    public Map<UUID, UUID> of(Collection<UUID> units, Notice.Kind kind) {
        return connections.groups(units, kind);
    }

    @Override
    public Standing standing(UUID person) {
        Optional<LineConnections.OfPerson> connection = connections.ofPerson(person);
        if (connection.isPresent()) {
            boolean blocked = connection.get().blockedAt() != null;
            String name = accounts.find(connection.get().account())
                    .map(LineAccount::name)
                    .orElse("LINE");
            return new Standing(
                    !blocked,
                    blocked ? "channel.line.standing.blocked" : "channel.line.standing.connected",
                    name,
                    "/me/line",
                    "channel.line.standing.change");
        }
        return people.known(person).map(Actor::unit).flatMap(accounts::serving).isPresent()
                ? new Standing(false, "channel.line.standing.open", null, "/me/line", "channel.line.standing.connect")
                : new Standing(false, "channel.line.standing.no-account", null, null, null);
    }

    /** LINE knows a message by its retry key for a day. */
    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Sending send(Letter letter) {
        Optional<LineConnections.Chat> chat = connections.chat(letter.recipient());
        if (chat.isEmpty()) {
            return new Sending.Refused();
        }
        UUID account = chat.get().account();
        try {
            clients.ask(
                    account,
                    client -> client.pushMessage(
                            letter.id(),
                            new PushMessageRequest(chat.get().id(), List.of(message.of(letter)), false, null)));
            return new Sending.Taken();
        } catch (LineClients.Answered answer) {
            return judged(answer, letter, account);
        } catch (UncheckedIOException e) {
            LOG.warn("LINE is not reached for {}", letter.id());
            return new Sending.Later(null);
        }
    }

    private Sending judged(LineClients.Answered answer, Letter letter, UUID account) {
        LOG.info("LINE answers {} to {}", answer.code(), letter.id());
        switch (answer.code()) {
            case 409 -> {
                return new Sending.Taken(); // It has had it before under the same key.
            }
            case 401 -> {
                accounts.trouble(account, LineAccount.Trouble.TOKEN);
                return new Sending.Refused();
            }
            case 429 -> {
                if (answer.saysMonthlyLimit()) {
                    accounts.trouble(account, LineAccount.Trouble.QUOTA);
                    return new Sending.Refused();
                }
                return new Sending.Later(answer.pause().orElse(null));
            }
            case 400, 403, 404 -> {
                if (answer.ofTheMessage()) {
                    LOG.error("LINE finds a message of ours wrong: {}", letter.id());
                } else {
                    connections.block(letter.recipient(), clock.instant());
                }
                return new Sending.Refused();
            }
            default -> {
                return new Sending.Later(answer.pause().orElse(null));
            }
        }
    }
}
