package th.prmind.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.FileSystemUtils;
import th.prmind.platform.search.TextIndex;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.settings.StoredSettings;
import th.prmind.platform.time.Dates;

/**
 * The search index over live releases, in this node's own data folder. Every second it takes in what was written since,
 * by whomever: this application, another node, or a command beside. Missing, damaged or of another database, it is made
 * anew.
 */
@Component
class ReleaseIndex implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseIndex.class);

    /** Rises when texts are cut or laid out differently, so that older indexes are made anew. */
    private static final String FORMAT = "2";

    private static final int PORTION = 100;
    private static final int PORTIONS_A_COMMIT = 10;

    private final Releases releases;
    private final StoredSettings stored;
    private final Path folder;
    private final boolean serving;
    private final AtomicLong generation = new AtomicLong();

    private @Nullable TextIndex index;
    private @Nullable ScheduledExecutorService rounds;
    private volatile boolean stopping;
    /** What the last round met: rows near the horizon are met again, and need no second indexing. */
    private Map<UUID, Long> met = Map.of();

    ReleaseIndex(Releases releases, StoredSettings stored, Settings settings, Environment environment) {
        this.releases = releases;
        this.stored = stored;
        this.folder = Path.of(settings.data(), "search");
        this.serving = environment.acceptsProfiles(Profiles.of("!command"));
    }

    /** Commands run beside the application, whose index it is. */
    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public void start() {
        stopping = false;
        index = open();
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("release-index").factory());
        rounds.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.SECONDS);
    }

    private TextIndex open() {
        try {
            try {
                return new TextIndex(folder);
            } catch (LockObtainFailedException inUse) {
                throw inUse;
            } catch (IOException | IllegalArgumentException damaged) {
                LOG.warn("the search index is made anew, for it can't be read: {}", damaged.getMessage());
                FileSystemUtils.deleteRecursively(folder);
                return new TextIndex(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TextIndex.Hits search(TextIndex.Question question) {
        TextIndex opened = index;
        if (opened == null) {
            throw new IllegalStateException("the search index is not open");
        }
        try {
            return opened.search(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rises with every change of any release. */
    long generation() {
        return generation.get();
    }

    /** Our own change need not wait for the next round. */
    @TransactionalEventListener
    void changed(ReleaseChanged change) {
        generation.incrementAndGet();
        ScheduledExecutorService running = rounds;
        if (running != null) {
            running.execute(this::round);
        }
    }

    private void round() {
        try {
            catchUp();
        } catch (RuntimeException | IOException e) {
            if (isRunning()) {
                LOG.warn("the search index could not be brought up to date and is tried again", e);
            }
        }
    }

    /** Takes in everything that was committed before this call. */
    synchronized void catchUp() throws IOException {
        TextIndex opened = index;
        if (opened == null) {
            return;
        }
        long horizon = releases.horizon();
        String dataId = dataId();
        Map<String, String> state = opened.state();
        long since = Long.parseLong(state.getOrDefault("horizon", "0"));
        if (!dataId.equals(state.get("data")) || !FORMAT.equals(state.get("format")) || since > horizon) {
            opened.clear();
            since = 0;
            met = Map.of();
        }
        Map<UUID, Long> now = new HashMap<>();
        boolean changed = false;
        int portions = 0;
        List<Releases.Change> portion = releases.changedSince(since, null, PORTION);
        while (!portion.isEmpty()) {
            if (stopping) {
                return; // The next start goes on from the last commit.
            }
            portion.forEach(change -> now.put(change.id(), change.changed()));
            List<UUID> unmet = portion.stream()
                    .filter(change -> !Long.valueOf(change.changed()).equals(met.get(change.id())))
                    .map(Releases.Change::id)
                    .toList();
            for (Release release : releases.whole(unmet)) {
                take(opened, release);
                changed = true;
            }
            if (++portions % PORTIONS_A_COMMIT == 0) {
                opened.commit(state(dataId, since));
                generation.incrementAndGet();
            }
            portion = releases.changedSince(since, portion.getLast().id(), PORTION);
        }
        met = now;
        if (changed || since == 0) {
            opened.commit(state(dataId, horizon));
            generation.incrementAndGet();
        } else {
            opened.note(state(dataId, horizon));
        }
    }

    private static void take(TextIndex index, Release release) throws IOException {
        if (release.state() != Release.State.LIVE) {
            index.remove(release.id().toString());
            return;
        }
        Map<String, List<String>> facets = Map.of(
                "kind", List.of(release.kind().code()),
                "site", release.kind() == Release.Kind.PASTED ? List.of() : List.of("yes"),
                "unit",
                        release.unit() == null
                                ? List.of()
                                : List.of(release.unit().toString()),
                "topic", release.topics(),
                "audience", release.audiences(),
                "place", release.places(),
                "brief", release.briefs(),
                "language", List.of(release.language()),
                "year", List.of(String.valueOf(Dates.day(release.publishedAt()).getYear())));
        index.put(new TextIndex.Entry(
                release.id().toString(), release.title(), release.text(), facets, release.publishedAt()));
    }

    private static Map<String, String> state(String dataId, long horizon) {
        return Map.of("data", dataId, "format", FORMAT, "horizon", String.valueOf(horizon));
    }

    /** Tells this database from any other whose transactions are numbered alike. */
    private String dataId() {
        return stored.find("data-id").orElseGet(() -> {
            stored.put("data-id", UUID.randomUUID().toString());
            return stored.find("data-id").orElseThrow();
        });
    }

    @Override
    public void stop() {
        stopping = true;
        ScheduledExecutorService running = rounds;
        rounds = null;
        if (running != null) {
            running.shutdown();
        }
        synchronized (this) {
            TextIndex opened = index;
            index = null;
            if (opened != null) {
                try {
                    opened.close();
                } catch (IOException e) {
                    LOG.warn("the search index did not close well", e);
                }
            }
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
