package th.prmind.channel;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.notify.Transport;
import th.prmind.platform.settings.TestSettings;

/** Official Accounts of the emulator, set up for tests elsewhere. */
@Component
public class LineDesk {

    private final KeepLineAccount keep;
    private final LineAccounts accounts;
    private final LineConnections connections;
    private final LineClients clients;
    private final LineMessage message;
    private final PersonDirectory people;
    private final Clock clock;

    LineDesk(
            KeepLineAccount keep,
            LineAccounts accounts,
            LineConnections connections,
            LineClients clients,
            LineMessage message,
            PersonDirectory people,
            Clock clock) {
        this.keep = keep;
        this.accounts = accounts;
        this.connections = connections;
        this.clients = clients;
        this.message = message;
        this.people = people;
        this.clock = clock;
    }

    /** @return the account's id */
    public UUID set(Unit unit, LineEmulator.Bot bot, Actor by) {
        SignIn.run(by.id(), () -> keep.set(unit, bot.secret, bot.token));
        return accounts.ofUnit(unit.id()).orElseThrow().id();
    }

    /** LINE as it is used where the application is reached under that address. */
    public Transport transport(String base) {
        return transport(base, clock);
    }

    LineTransport transport(String base, Clock at) {
        return new LineTransport(connections, accounts, clients, message, people, TestSettings.base(base), at);
    }
}
