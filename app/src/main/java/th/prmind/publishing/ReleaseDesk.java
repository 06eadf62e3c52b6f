package th.prmind.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.content.Edition;
import th.prmind.content.EditionCatalog;
import th.prmind.engine.Report;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Rights;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.search.TextIndex;
import th.prmind.platform.web.NotFound;

/** Gathers what the desk's pages show. Public text is everybody's to read; what is scheduled only its own unit's. */
@Component
class ReleaseDesk {

    private static final int PAGE = 30;

    private final Releases releases;
    private final ReleaseCatalog catalog;
    private final ReleaseEdition releaseEdition;
    private final SendCourtesyCopy courtesyCopy;
    private final Statements statements;
    private final LiveBriefs liveBriefs;
    private final EditionCatalog editions;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final Rights rights;
    private final Audit audit;
    private final List<ReleaseNext> next;

    ReleaseDesk(
            Releases releases,
            ReleaseCatalog catalog,
            ReleaseEdition releaseEdition,
            SendCourtesyCopy courtesyCopy,
            Statements statements,
            LiveBriefs liveBriefs,
            EditionCatalog editions,
            UnitDirectory units,
            PersonDirectory people,
            Rights rights,
            Audit audit,
            List<ReleaseNext> next) {
        this.releases = releases;
        this.catalog = catalog;
        this.releaseEdition = releaseEdition;
        this.courtesyCopy = courtesyCopy;
        this.statements = statements;
        this.liveBriefs = liveBriefs;
        this.editions = editions;
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.next = next;
    }

    /** One line of the list. */
    record Line(ReleaseCard card, @Nullable Unit unit) {}

    /** An approved edition that waits for release. */
    record Waiting(Edition edition, Unit unit) {}

    /**
     * The list of releases.
     *
     * @param unit {@code mine} or null
     */
    record Listing(
            String q,
            Release.@Nullable State state,
            Release.@Nullable Kind kind,
            @Nullable String unit,
            List<Waiting> waiting,
            List<Line> lines,
            long total,
            int page) {

        int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }

        boolean filtered() {
            return !q.isEmpty() || state != null || kind != null || unit != null;
        }

        /** This list with one choice changed; null takes it away. */
        String url(String name, @Nullable String value) {
            var url = org.springframework.web.util.UriComponentsBuilder.fromPath("/releases");
            add(url, "q", name.equals("q") ? value : q);
            add(url, "state", name.equals("state") ? value : state == null ? null : state.name());
            add(url, "kind", name.equals("kind") ? value : kind == null ? null : kind.name());
            add(url, "unit", name.equals("unit") ? value : unit);
            return url.encode().build().toUriString();
        }

        /** The same choice as an Excel file. */
        String sheetUrl() {
            return url("", null).replaceFirst("^/releases", "/releases.xlsx");
        }

        String pageUrl() {
            String url = url("", null);
            return url + (url.contains("?") ? "&" : "?") + "page=";
        }

        private static void add(
                org.springframework.web.util.UriComponentsBuilder url, String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                url.queryParam(name, value);
            }
        }
    }

    /** What a release states of a brief's facts. */
    record Told(LiveBrief brief, List<Statement> statements) {}

    /** One release with everything that may be done to it. */
    record Page(
            Release release,
            List<Screenshot> screenshots,
            @Nullable Unit unit,
            @Nullable Release earlier,
            @Nullable Release later,
            List<Told> told,
            List<Entry> history,
            boolean mayUnschedule,
            boolean mayWithdraw,
            boolean mayNote,
            List<ReleaseNext.Next> next) {}

    record Entry(Audit.Entry entry, @Nullable Actor actor) {}

    Listing list(
            Actor actor,
            String q,
            Release.@Nullable State state,
            Release.@Nullable Kind kind,
            @Nullable String unit,
            int page) {
        ReleaseFilter filter = ReleaseFilter.desk(rights.readable(actor))
                .state(state)
                .kind(kind)
                .unit("mine".equals(unit) ? actor.unit() : null);
        int from = (page - 1) * PAGE;
        ReleaseCatalog.Listing listing =
                q.isEmpty() ? catalog.latest(filter, from, PAGE) : found(q, filter, state, from);
        List<Line> lines = listing.cards().stream()
                .map(card -> new Line(card, units.find(card.unit()).orElse(null)))
                .toList();
        boolean first = page == 1 && q.isEmpty() && state == null && kind == null;
        return new Listing(q, state, kind, unit, first ? waiting(actor) : List.of(), lines, listing.total(), page);
    }

    /** What is public is found by the index; what is not, or no longer, by its words, and comes first. */
    private ReleaseCatalog.Listing found(String q, ReleaseFilter filter, Release.@Nullable State state, int from) {
        if (state != null && state != Release.State.LIVE) {
            return catalog.latest(filter.words(q), from, PAGE);
        }
        ReleaseCatalog.Findings findings = catalog.search(q, filter, TextIndex.Order.RELEVANCE, from, PAGE);
        List<ReleaseCard> cards = new ArrayList<>();
        long total = findings.total();
        if (state == null) {
            ReleaseCatalog.Listing others = catalog.latest(filter.unindexed().words(q), 0, PAGE);
            cards.addAll(from == 0 ? others.cards() : List.of());
            total += others.cards().size();
        }
        findings.found().forEach(found -> cards.add(found.card()));
        return new ReleaseCatalog.Listing(total, cards);
    }

    private List<Waiting> waiting(Actor actor) {
        return editions.approved(rights.readable(actor)).stream()
                .filter(edition -> releaseEdition.may(actor, edition))
                .map(edition -> new Waiting(edition, units.get(edition.unit())))
                .toList();
    }

    /** What a post looked like, for whoever may read its words. */
    byte[] screenshot(Actor actor, UUID id, UUID screenshot) {
        return catalog.screenshot(readable(actor, id).id(), screenshot).orElseThrow(NotFound::new);
    }

    /** What is to come is for its own office. */
    private Release readable(Actor actor, UUID id) {
        return releases.find(id)
                .filter(release -> release.state() != Release.State.SCHEDULED
                        || rights.readable(actor).contains(release.unit()))
                .orElseThrow(NotFound::new);
    }

    Page page(Actor actor, UUID id) {
        Release release = readable(actor, id);
        @Nullable UUID unit = release.unit();
        @Nullable Edition edition = editions.find(release.edition()).orElse(null);
        boolean approver = unit != null && releaseEdition.mayApprove(actor, unit, edition);
        return new Page(
                release,
                catalog.screenshots(id),
                units.find(unit).orElse(null),
                releases.findOptional(release.supersedes()).orElse(null),
                releases.findOptional(release.supersededBy()).orElse(null),
                told(id),
                audit.of(id).stream()
                        .map(entry -> new Entry(
                                entry, entry.person().flatMap(people::known).orElse(null)))
                        .toList(),
                approver && release.state() == Release.State.SCHEDULED,
                approver && release.state() == Release.State.LIVE,
                courtesyCopy.waitsFor(actor, id),
                next.stream().flatMap(each -> each.of(actor, release).stream()).toList());
    }

    private List<Told> told(UUID release) {
        Map<String, List<Statement>> byBrief = statements.of(release).stream()
                .collect(Collectors.groupingBy(Statement::brief, TreeMap::new, Collectors.toList()));
        return byBrief.entrySet().stream()
                .flatMap(told -> liveBriefs.find(told.getKey()).stream().map(brief -> new Told(brief, told.getValue())))
                .toList();
    }

    /** For templates: the tone in which a verdict is shown. */
    static String tone(Report.Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "good";
            case OUTDATED -> "wait";
            case CONTRADICTED -> "bad";
        };
    }
}
