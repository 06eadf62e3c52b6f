package th.prmind.channel;

import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.TextMessage;
import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.EventMode;
import com.linecorp.bot.webhook.model.FollowEvent;
import com.linecorp.bot.webhook.model.GroupSource;
import com.linecorp.bot.webhook.model.JoinEvent;
import com.linecorp.bot.webhook.model.LeaveEvent;
import com.linecorp.bot.webhook.model.MessageEvent;
import com.linecorp.bot.webhook.model.RoomSource;
import com.linecorp.bot.webhook.model.Source;
import com.linecorp.bot.webhook.model.TextMessageContent;
import com.linecorp.bot.webhook.model.UnfollowEvent;
import com.linecorp.bot.webhook.model.UserSource;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.web.Texts;

/** What happens in the chats of an account: somebody comes, types a code, or goes. Each event is heard once. */
@Component
class HearLine {

    private static final Logger LOG = LoggerFactory.getLogger(HearLine.class);

    /** LINE tells an event again for some hours at most. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    /** What concerns a unit as a whole. */
    static final Set<Notice.Kind> FOR_GROUPS =
            Collections.unmodifiableSet(EnumSet.of(Notice.Kind.REVIEW, Notice.Kind.BRIEF, Notice.Kind.RELEASE));

    private final JdbcClient jdbc;
    private final LineConnections connections;
    private final LineCodes codes;
    private final LineClients clients;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final Audit audit;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    HearLine(
            JdbcClient jdbc,
            LineConnections connections,
            LineCodes codes,
            LineClients clients,
            PersonDirectory people,
            UnitDirectory units,
            Audit audit,
            Texts texts,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.codes = codes;
        this.clients = clients;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.texts = texts;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    void hear(LineAccount account, Event event) {
        if (event.mode() == EventMode.STANDBY) {
            return; // Another system answers in this chat.
        }
        Optional<String> answer = Objects.requireNonNull(transaction.execute(
                _ -> first(account, event) ? Optional.ofNullable(heard(account, event)) : Optional.<String>empty()));
        @Nullable String replyToken = replyToken(event);
        if (answer.isPresent() && replyToken != null) {
            reply(account, replyToken, answer.get());
        }
    }

    private boolean first(LineAccount account, Event event) {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM channel.line_event WHERE at < ?")
                .param(Timestamp.from(now.minus(REMEMBERED)))
                .update();
        return jdbc.sql("INSERT INTO channel.line_event VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(account.id(), event.webhookEventId(), Timestamp.from(now))
                        .update()
                > 0;
    }

    /** @return key of what is answered; null: nothing */
    private @Nullable String heard(LineAccount account, Event event) {
        return switch (event) {
            case FollowEvent _ -> followed(account, event.source());
            case UnfollowEvent _ -> {
                connection(account, event.source())
                        .ifPresent(connection -> connections.block(connection.person(), clock.instant()));
                yield null;
            }
            case JoinEvent _ -> "channel.line.reply.group-how";
            case LeaveEvent _ -> {
                group(event.source()).ifPresent(group -> connections.removeGroup(account.id(), group));
                yield null;
            }
            case MessageEvent said
            when said.message() instanceof TextMessageContent text -> said(account, event.source(), text.text());
            default -> null;
        };
    }

    private String followed(LineAccount account, Source source) {
        Optional<LineConnections.OfPerson> known = connection(account, source);
        known.ifPresent(connection -> connections.block(connection.person(), null));
        return known.isPresent() ? "channel.line.reply.again" : "channel.line.reply.how";
    }

    private @Nullable String said(LineAccount account, Source source, String text) {
        Optional<LineCodes.Said> said = LineCodes.looksLikeOne(text) ? codes.use(account.id(), text) : Optional.empty();
        if (group(source).isPresent()) {
            return said.filter(code -> code.unit() != null)
                    .map(code -> connectGroup(account, code, group(source).orElseThrow()))
                    // In a group people talk about other things too.
                    .orElse(LineCodes.looksLikeOne(text) ? "channel.line.reply.wrong-code" : null);
        }
        if (!(source instanceof UserSource)) {
            return null;
        }
        Optional<Actor> person = said.filter(code -> code.unit() == null).flatMap(code -> people.find(code.person()));
        if (person.isPresent()) {
            connect(account, person.get(), source.userId());
            return "channel.line.reply.connected";
        }
        if (LineCodes.looksLikeOne(text)) {
            return "channel.line.reply.wrong-code";
        }
        return connection(account, source).isPresent() ? "channel.line.reply.only-notices" : "channel.line.reply.how";
    }

    private void connect(LineAccount account, Actor person, String user) {
        connections.connectPerson(person.id(), account.id(), user, clock.instant());
        SignIn.run(
                person.id(),
                () -> audit.record(
                        "connect-line",
                        new SubjectRef(
                                "person", person.id(), person.name(), person.nameEnglish(), "/people/" + person.id()),
                        Map.of("account", account.name())));
    }

    private @Nullable String connectGroup(LineAccount account, LineCodes.Said code, String group) {
        Optional<Unit> unit = units.find(code.unit());
        if (unit.isEmpty() || people.find(code.person()).isEmpty()) {
            return "channel.line.reply.wrong-code";
        }
        connections.connectGroup(ids.next(), unit.get().id(), account.id(), group, FOR_GROUPS, clock.instant());
        SignIn.run(
                code.person(),
                () -> audit.record(
                        "connect-line-group",
                        account.ref(unit.get().slug()),
                        Map.of("unit", unit.get().slug())));
        return "channel.line.reply.group-connected";
    }

    private Optional<LineConnections.OfPerson> connection(LineAccount account, Source source) {
        return source instanceof UserSource user ? connections.ofUser(account.id(), user.userId()) : Optional.empty();
    }

    /** Rooms are groups without a name. */
    private static Optional<String> group(Source source) {
        return switch (source) {
            case GroupSource group -> Optional.of(group.groupId());
            case RoomSource room -> Optional.of(room.roomId());
            default -> Optional.empty();
        };
    }

    private static @Nullable String replyToken(Event event) {
        return switch (event) {
            case FollowEvent follow -> follow.replyToken();
            case JoinEvent join -> join.replyToken();
            case MessageEvent said -> said.replyToken();
            default -> null;
        };
    }

    /** Free of charge, and of no weight: what was heard holds whether the answer arrives or not. */
    private void reply(LineAccount account, String replyToken, String key) {
        try {
            clients.ask(
                    account.id(),
                    client -> client.replyMessage(new ReplyMessageRequest(
                            replyToken, List.of(new TextMessage(texts.get("th", key))), false)));
        } catch (LineClients.Answered | UncheckedIOException e) {
            LOG.info("an answer in LINE did not arrive: {}", e.getMessage());
        }
    }
}
