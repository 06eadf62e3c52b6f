package th.prmind.publishing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** As the database sorts ids: byte by byte, where Java compares halves as signed numbers. */
    private static final Comparator<UUID> BY_DATABASE = Comparator.comparing(UUID::toString);

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
        List<LiveBrief> briefs = liveBriefs.all();
        read(briefs, engine(briefs), live);
    }

    /** Reads everything unread, in this thread, and shows how far it is. */
    void now() {
        List<LiveBrief> briefs = unread();
        if (!briefs.isEmpty()) {
            long unread = briefs.stream()
                    .mapToLong(brief -> statements.unread(brief.slug(), brief.version()))
                    .max()
                    .orElse(0);
            Progress progress = new Progress("read");
            progress.end(corpus(briefs, done -> progress.at(Math.min(1, (double) done / unread), done)));
        }
    }

    /** Reads everything unread. */
    void all() {
        corpus(unread(), _ -> {});
    }

    private List<LiveBrief> unread() {
        return liveBriefs.all().stream()
                .filter(brief -> !statements
                        .unread(brief.slug(), brief.version(), null, 1)
                        .isEmpty())
                .toList();
    }

    private interface Told {
        void done(long read);
    }

    /** Portion by portion through the corpus, each text against all of these briefs at once. */
    private long corpus(List<LiveBrief> briefs, Told told) {
        Engine engine = engine(briefs);
        long read = 0;
        @Nullable UUID after = null;
        while (true) {
            List<UUID> portion = next(briefs, after);
            if (portion.isEmpty()) {
                return read;
            }
            transaction.executeWithoutResult(_ -> read(briefs, engine, releases.whole(portion)));
            read += portion.size();
            after = portion.getLast();
            told.done(read);
        }
    }

    private List<UUID> next(List<LiveBrief> briefs, @Nullable UUID after) {
        return briefs.stream()
                .flatMap(brief -> statements.unread(brief.slug(), brief.version(), after, PORTION).stream())
                .distinct()
                .sorted(BY_DATABASE)
                .limit(PORTION)
                .toList();
    }

    private void read(List<LiveBrief> briefs, Engine engine, List<Release> read) {
        if (read.isEmpty()) {
            return;
        }
        List<UUID> ids = read.stream().map(Release::id).toList();
        Map<String, Set<UUID>> ours = briefs.stream()
                .collect(Collectors.toMap(
                        LiveBrief::slug, brief -> statements.begin(ids, brief.slug(), brief.version())));
        Map<String, Integer> versions = briefs.stream().collect(Collectors.toMap(LiveBrief::slug, LiveBrief::version));
        List<Statement> found = new ArrayList<>();
        for (Release release : read) {
            String text = release.wholeText();
            Report report = engine.check(new Draft(text, Dates.day(release.publishedAt())));
            for (Report.Statement statement : report.statements()) {
                if (ours.getOrDefault(statement.brief(), Set.of()).contains(release.id())) {
                    found.add(Statement.of(release.id(), versions.getOrDefault(statement.brief(), 0), text, statement));
                }
            }
        }
        statements.add(found);
    }

    private static Engine engine(List<LiveBrief> briefs) {
        return Engine.compile(briefs.stream().map(LiveBrief::engine).toList(), Register.EMPTY);
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Task<Void> readStatementsTask(
                ObjectProvider<ReadStatements> readStatements, ObjectProvider<TellOwners> tellOwners) {
            return Tasks.oneTime(DESCRIPTOR).execute((instance, _) -> {
                readStatements.getObject().all();
                tellOwners.getObject().outdated(instance.getId().replaceFirst("-\\d+$", ""));
            });
        }

        /** Takes up what a command or a node that ended left unread. */
        @Bean
        Task<Void> readLeftStatementsTask(ObjectProvider<ReadStatements> readStatements) {
            return Tasks.recurring("publishing-read-left-statements", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((_, _) -> readStatements.getObject().all());
        }
    }
}
