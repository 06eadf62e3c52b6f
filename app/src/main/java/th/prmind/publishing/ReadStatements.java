package th.prmind.publishing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.brief.BriefPublished;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.engine.Draft;
import th.prmind.engine.Engine;
import th.prmind.engine.Register;
import th.prmind.engine.Report;
import th.prmind.platform.commands.Progress;
import th.prmind.platform.time.Dates;

/**
 * Reads releases against the briefs and keeps what they state of the facts: a release when it goes live, the whole corpus
 * when a brief has a new version or an archive came in. What was read is noted release by release, so that a reading that
 * was broken off goes on.
 */
@Component
class ReadStatements {

    private static final int PORTION = 200;

    /** One version of a brief over the corpus; its instance is slug and version. */
    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("publishing-read-statements");

    private final LiveBriefs liveBriefs;
    private final Releases releases;
    private final Statements statements;
    private final SchedulerClient scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadStatements(
            LiveBriefs liveBriefs,
            Releases releases,
            Statements statements,
            SchedulerClient scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.liveBriefs = liveBriefs;
        this.releases = releases;
        this.statements = statements;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void briefPublished(BriefPublished published) {
        scheduler.scheduleIfNotExists(DESCRIPTOR
                .instance(published.slug() + "-" + published.version())
                .scheduledTo(clock.instant()));
    }

    /** A single text takes a millisecond, so it is read in the transaction that makes it public. */
    @EventListener
    void releaseChanged(ReleaseChanged changed) {
        List<Release> live =
                releases.find(changed.release()).filter(release -> release.state() == Release.State.LIVE).stream()
                        .toList();
        liveBriefs.all().forEach(brief -> read(brief, engine(brief), live));
    }

    /** Reads everything unread, in this thread, and shows how far it is. */
    void now() {
        for (LiveBrief brief : liveBriefs.all()) {
            long unread = statements.unread(brief.slug(), brief.version());
            if (unread > 0) {
                Progress progress = new Progress("read against " + brief.slug());
                long read = corpus(brief, done -> progress.at((double) done / unread, done));
                progress.end(read);
            }
        }
    }

    /** Reads everything unread. */
    void all() {
        liveBriefs.all().forEach(brief -> corpus(brief, _ -> {}));
    }

    private interface Told {
        void done(long read);
    }

    private long corpus(LiveBrief brief, Told told) {
        Engine engine = engine(brief);
        long read = 0;
        List<UUID> portion = statements.unread(brief.slug(), brief.version(), null, PORTION);
        while (!portion.isEmpty()) {
            List<UUID> ids = portion;
            transaction.executeWithoutResult(_ -> read(brief, engine, releases.whole(ids)));
            read += portion.size();
            told.done(read);
            portion = statements.unread(brief.slug(), brief.version(), portion.getLast(), PORTION);
        }
        return read;
    }

    private void read(LiveBrief brief, Engine engine, List<Release> read) {
        if (read.isEmpty()) {
            return;
        }
        Set<UUID> ours = statements.begin(read.stream().map(Release::id).toList(), brief.slug(), brief.version());
        List<Statement> found = new ArrayList<>();
        for (Release release : read) {
            if (ours.contains(release.id())) {
                String text = release.wholeText();
                Report report = engine.check(new Draft(text, Dates.day(release.publishedAt())));
                report.statements()
                        .forEach(statement -> found.add(Statement.of(release.id(), brief.version(), text, statement)));
            }
        }
        statements.add(found);
    }

    private static Engine engine(LiveBrief brief) {
        return Engine.compile(List.of(brief.engine()), Register.EMPTY);
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Task<Void> readStatementsTask(ObjectProvider<ReadStatements> readStatements) {
            return Tasks.oneTime(DESCRIPTOR)
                    .execute((_, _) -> readStatements.getObject().all());
        }

        /** Takes up what a command or a node that ended left unread. */
        @Bean
        Task<Void> readLeftStatementsTask(ObjectProvider<ReadStatements> readStatements) {
            return Tasks.recurring("publishing-read-left-statements", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((_, _) -> readStatements.getObject().all());
        }
    }
}
