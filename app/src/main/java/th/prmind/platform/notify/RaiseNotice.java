package th.prmind.platform.notify;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.identity.Ids;

/** Tells people something, in the transaction in which it happened: they are told when that holds, and not otherwise. */
@Component
public class RaiseNotice {

    private final Inbox inbox;
    private final Outbox outbox;
    private final PreferenceBook preferences;
    // Asked for late: what carries notices and who forms groups is kept by modules that raise notices themselves.
    private final ObjectProvider<Transport> transports;
    private final ObjectProvider<NoticeGroups> groups;
    private final Ids ids;
    private final Clock clock;

    RaiseNotice(
            Inbox inbox,
            Outbox outbox,
            PreferenceBook preferences,
            ObjectProvider<Transport> transports,
            ObjectProvider<NoticeGroups> groups,
            Ids ids,
            Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.preferences = preferences;
        this.transports = transports;
        this.groups = groups;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who did it is not told; whoever was told of that occasion is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void to(Collection<UUID> people, Notice notice) {
        Set<UUID> others = new LinkedHashSet<>(people);
        others.remove(notice.by());
        tell(others, null, notice, preferences.of(others));
    }

    /** The groups of these units that want to hear of such things, beside the people who are told one by one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toGroups(Collection<UUID> units, Notice notice) {
        groups.forEach(each -> each.of(units, notice.kind())
                .forEach((group, unit) -> tell(Set.of(group), unit, notice, Map.of(group, Preferences.OF_GROUPS))));
    }

    /** Nobody need do anything about it any more: what was told of it counts as read, and does not go out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Notice.Kind kind, UUID subject) {
        inbox.settle(kind, subject, clock.instant());
    }

    private void tell(Set<UUID> recipients, @Nullable UUID unit, Notice notice, Map<UUID, Preferences> preferencesOf) {
        Instant now = clock.instant();
        Map<UUID, UUID> told = new LinkedHashMap<>();
        for (UUID recipient : recipients) {
            UUID id = ids.next();
            if (inbox.add(id, recipient, unit, notice, now)) {
                told.put(recipient, id);
            }
        }
        if (told.isEmpty()) {
            return;
        }
        for (Transport transport : transports) {
            Set<UUID> reached = transport.reached(told.keySet());
            told.forEach((recipient, id) -> {
                if (reached.contains(recipient)) {
                    preferencesOf
                            .getOrDefault(recipient, Preferences.USUAL)
                            .going(notice.kind(), notice.urgent(), transport.code(), now)
                            .ifPresent(going ->
                                    outbox.put(id, recipient, unit, transport.code(), notice.urgent(), going, now));
                }
            });
        }
    }
}
