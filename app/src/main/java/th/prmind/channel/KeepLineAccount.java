package th.prmind.channel;

import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.BotInfoResponse;
import com.linecorp.bot.messaging.model.MessageQuotaResponse;
import com.linecorp.bot.messaging.model.QuotaType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.notify.SubjectReaders;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Sets a unit's Official Account, asks LINE about it, and takes it away. */
@Component
class KeepLineAccount implements SubjectReaders {

    private static final Logger LOG = LoggerFactory.getLogger(KeepLineAccount.class);

    private final LineAccounts accounts;
    private final LineClients clients;
    private final UnitDirectory units;
    private final Rights rights;
    private final RaiseNotice raise;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;

    KeepLineAccount(
            LineAccounts accounts,
            LineClients clients,
            UnitDirectory units,
            Rights rights,
            RaiseNotice raise,
            CurrentActor currentActor,
            Audit audit,
            TransactionTemplate transaction,
            Ids ids,
            Dates dates,
            Clock clock) {
        this.accounts = accounts;
        this.clients = clients;
        this.units = units;
        this.rights = rights;
        this.raise = raise;
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
    }

    /** Operators and approvers of the unit or above it. */
    boolean mayKeep(Actor actor, UUID unit) {
        return rights.may(actor, Role.OPERATOR, unit) || rights.may(actor, Role.APPROVER, unit);
    }

    /**
     * Asks LINE whose token that is, and keeps both secrets when it knows.
     *
     * @throws Refusal when one is missing, LINE does not know the token, or can't be reached
     */
    void set(Unit unit, String secret, String token) {
        if (!secret.matches("[0-9a-f]{32}")) {
            throw new Refusal("channel.line.error.secret");
        }
        if (token.isBlank() || token.length() > 2_000 || !token.matches("[\\x21-\\x7e]+")) {
            throw new Refusal("channel.line.error.token");
        }
        BotInfoResponse bot = asked(token, MessagingApiClient::getBotInfo);
        Usage usage = usage(token);
        Instant now = clock.instant();
        UUID id = accounts.ofUnit(unit.id()).map(LineAccount::id).orElseGet(ids::next);
        LineAccount account = new LineAccount(
                id,
                unit.id(),
                bot.displayName(),
                bot.premiumId() == null ? bot.basicId() : bot.premiumId(),
                currentActor.get().id(),
                now,
                now,
                null,
                usage.quota(),
                usage.used());
        transaction.executeWithoutResult(_ -> {
            accounts.put(account, secret, token);
            audit.record("set-line-account", account.ref(unit.slug()), Map.of("unit", unit.slug()));
        });
    }

    /** @throws Refusal when LINE does not know the token any more, or can't be reached */
    void check(LineAccount account) {
        String token = accounts.token(account.id()).orElseThrow(NotFound::new);
        try {
            asked(token, MessagingApiClient::getBotInfo);
        } catch (Refusal refused) {
            if (refused.key().equals("channel.line.error.unknown")) {
                accounts.trouble(account.id(), LineAccount.Trouble.TOKEN);
            }
            throw refused;
        }
        Usage usage = usage(token);
        transaction.executeWithoutResult(_ -> {
            accounts.checked(account.id(), clock.instant(), usage.quota(), usage.used());
            warn(accounts.find(account.id()).orElseThrow());
        });
    }

    void checkAll() {
        for (LineAccount account : accounts.all()) {
            try {
                check(account);
            } catch (Refusal refused) {
                LOG.warn("the LINE account {} is not well: {}", account.id(), refused.key());
            }
        }
    }

    void remove(Unit unit) {
        LineAccount account = accounts.ofUnit(unit.id()).orElseThrow(NotFound::new);
        transaction.executeWithoutResult(_ -> {
            accounts.remove(account.id());
            audit.record("remove-line-account", account.ref(unit.slug()), Map.of("unit", unit.slug()));
        });
    }

    /** Who set the account up is told, once a month. */
    private void warn(LineAccount account) {
        Optional<Unit> unit = units.find(account.unit());
        if (account.nearlyUsed() && unit.isPresent()) {
            raise.to(
                    Set.of(account.setBy()),
                    new Notice(
                            Notice.Kind.CHANNEL,
                            account.ref(unit.get().slug()),
                            account.id() + "/quota/" + dates.today().withDayOfMonth(1),
                            false,
                            "channel.line.notice.nearly-used",
                            null));
        }
    }

    /** Null for each that LINE does not say. */
    private record Usage(@Nullable Long quota, @Nullable Long used) {}

    private Usage usage(String token) {
        MessageQuotaResponse quota = asked(token, MessagingApiClient::getMessageQuota);
        return new Usage(
                quota.type() == QuotaType.LIMITED ? quota.value() : null,
                asked(token, MessagingApiClient::getMessageQuotaConsumption).totalUsage());
    }

    private <T> T asked(String token, LineClients.Asking<T> asking) {
        try {
            return clients.ask(token, asking);
        } catch (LineClients.Answered answer) {
            throw new Refusal(
                    answer.code() == 401 || answer.code() == 403
                            ? "channel.line.error.unknown"
                            : "channel.line.error.unreachable");
        } catch (UncheckedIOException e) {
            throw new Refusal("channel.line.error.unreachable");
        }
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("line-account");
    }

    @Override
    public boolean mayRead(Actor actor, UUID subject) {
        return accounts.find(subject)
                .filter(account -> mayKeep(actor, account.unit()))
                .isPresent();
    }
}
