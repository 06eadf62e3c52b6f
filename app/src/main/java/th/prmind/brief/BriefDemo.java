package th.prmind.brief;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.prmind.engineio.BadInput;
import th.prmind.engineio.BriefFile;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.demo.DemoFiles;
import th.prmind.platform.demo.DemoPart;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import tools.jackson.databind.JsonNode;

/** The demo ministry's briefs and people register, and what its offices answered. */
@Component
@Order(40)
class BriefDemo implements DemoPart {

    private static final Map<String, String> WRITERS = Map.of(
            "full-depth-inspection", "phuwanat", "earth-water-air-fire", "thanida", "upskill-pr-mind", "manthana");

    private final Briefs briefs;
    private final PeopleRegister register;
    private final Acknowledgements acknowledgements;
    private final Challenges challenges;
    private final Overlays overlays;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    BriefDemo(
            Briefs briefs,
            PeopleRegister register,
            Acknowledgements acknowledgements,
            Challenges challenges,
            Overlays overlays,
            UnitDirectory units,
            PersonDirectory people,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.briefs = briefs;
        this.register = register;
        this.acknowledgements = acknowledgements;
        this.challenges = challenges;
        this.overlays = overlays;
        this.units = units;
        this.people = people;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void load(DemoFiles files) {
        for (JsonNode row : files.read("register.yaml")) {
            register.put(registerPerson(row));
        }
        int days = 24;
        for (String slug : List.of("earth-water-air-fire", "upskill-pr-mind", "full-depth-inspection")) {
            brief(files, slug, clock.instant().minus(Duration.ofDays(days += 2)));
        }
        for (JsonNode row : files.read("overlays.yaml")) {
            overlays.put(overlay(row));
        }
        for (JsonNode row : files.read("acknowledgements.yaml")) {
            acknowledge(row);
        }
        for (JsonNode row : files.read("challenges.yaml")) {
            challenges.add(challenge(row));
        }
    }

    private RegisterPerson registerPerson(JsonNode row) {
        List<RegisterPerson.Post> posts = new ArrayList<>();
        for (JsonNode post : row.path("posts")) {
            posts.add(new RegisterPerson.Post(
                    post.path("position").asString(),
                    text(post, "position_en"),
                    units.findBySlug(post.path("unit").asString(""))
                            .map(Unit::id)
                            .orElse(null),
                    day(post, "from"),
                    day(post, "to"),
                    post.path("acting").asBoolean(false),
                    source(post)));
        }
        return new RegisterPerson(
                ids.next(),
                row.path("slug").asString(),
                texts(row.path("honorifics")),
                row.path("th").asString(),
                text(row, "en"),
                texts(row.path("short_forms")),
                posts);
    }

    private void brief(DemoFiles files, String slug, Instant published) {
        String name = "briefs/" + slug + ".yaml";
        JsonNode extra = files.read(name);
        UUID writer = person(WRITERS.getOrDefault(slug, "manthana"));
        BriefFile file;
        try {
            file = BriefFile.parse(name, files.text(name)).brief();
        } catch (BadInput e) {
            throw new IllegalArgumentException(e);
        }
        Brief brief = new Brief(
                ids.next(),
                slug,
                unit(extra.path("owner_unit").asString()),
                Kind.valueOf(file.kind().name()),
                published,
                writer);
        BriefContent content = FileBrief.content(file, text(extra, "summary_en"), addressees(extra.path("units")));
        briefs.add(brief);
        briefs.add(new BriefVersion(
                brief.id(), 1, BriefVersion.State.DRAFT, content, Set.of(writer), 1, published, writer, null));
        briefs.publish(brief.id(), 1, content, published);
        SignIn.run(writer, () -> audit.record("publish", brief.ref(content.title()), Map.of("version", 1)));
    }

    private Set<UUID> addressees(JsonNode named) {
        Set<UUID> addressees = new LinkedHashSet<>();
        if (named.isArray()) {
            named.forEach(slug -> addressees.add(unit(slug.asString())));
        } else {
            units.all().stream()
                    .filter(unit -> unit.kind().equals("province-office"))
                    .forEach(unit -> addressees.add(unit.id()));
        }
        return addressees;
    }

    private Overlay overlay(JsonNode row) {
        List<Overlay.Fact> facts = new ArrayList<>();
        row.path("facts")
                .forEach(fact -> facts.add(new Overlay.Fact(
                        fact.path("id").asString(), fact.path("statement").asString(), text(fact, "source"), false)));
        List<Overlay.Message> messages = new ArrayList<>();
        row.path("messages")
                .forEach(message -> messages.add(new Overlay.Message(
                        message.path("id").asString(), message.path("text").asString())));
        return new Overlay(
                brief(row),
                unit(row.path("unit").asString()),
                facts,
                messages,
                clock.instant(),
                person(row.path("by").asString()));
    }

    private void acknowledge(JsonNode row) {
        UUID brief = brief(row);
        UUID unit = unit(row.path("unit").asString());
        UUID by = person(row.path("by").asString());
        Instant at = daysAgo(row);
        acknowledgements.put(
                new Acknowledgement(brief, unit, 1, by, at, row.path("line").asString(), null, null, null));
        if (row.has("result")) {
            acknowledgements.result(brief, unit, row.path("result").asString(), by, at.plus(Duration.ofDays(3)));
        }
    }

    private Challenge challenge(JsonNode row) {
        Instant at = daysAgo(row);
        boolean answered = row.has("answer");
        return new Challenge(
                ids.next(),
                brief(row),
                unit(row.path("unit").asString()),
                person(row.path("by").asString()),
                at,
                text(row, "fact"),
                row.path("question").asString(),
                text(row, "answer"),
                answered ? person(row.path("answered_by").asString()) : null,
                answered ? at.plus(Duration.ofHours(5)) : null);
    }

    private Instant daysAgo(JsonNode row) {
        return clock.instant().minus(Duration.ofDays(row.path("days_ago").asInt(1)));
    }

    private UUID brief(JsonNode row) {
        return briefs.find(row.path("brief").asString()).orElseThrow().id();
    }

    private UUID unit(String slug) {
        return units.findBySlug(slug)
                .orElseThrow(() -> new IllegalArgumentException("the demo names no unit " + slug))
                .id();
    }

    private UUID person(String slug) {
        return people.findBySlug(slug)
                .orElseThrow(() -> new IllegalArgumentException("the demo names no person " + slug))
                .id();
    }

    private static @Nullable LocalDate day(JsonNode row, String name) {
        return row.has(name) ? LocalDate.parse(row.path(name).asString()) : null;
    }

    private static @Nullable String source(JsonNode post) {
        String ids = String.join(", ", texts(post.path("source")));
        return ids.isEmpty() ? null : "thaigov.go.th " + ids;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static @Nullable String text(JsonNode row, String name) {
        return row.has(name) ? row.path(name).asString() : null;
    }
}
