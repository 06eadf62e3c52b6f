package th.prmind.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.prmind.platform.demo.DemoFiles;
import th.prmind.platform.demo.DemoPart;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.OfficeClock;
import tools.jackson.databind.JsonNode;

/** The demo ministry's teams, formed and used as its people would. After all work that they link. */
@Component
@Order(90)
class TeamDemo implements DemoPart {

    private final KeepTeam keepTeam;
    private final WriteTeamNote writeNote;
    private final KeepTeamTask keepTask;
    private final TeamLinks links;
    private final People people;
    private final Clock clock;

    TeamDemo(
            KeepTeam keepTeam,
            WriteTeamNote writeNote,
            KeepTeamTask keepTask,
            TeamLinks links,
            People people,
            Clock clock) {
        this.keepTeam = keepTeam;
        this.writeNote = writeNote;
        this.keepTask = keepTask;
        this.links = links;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void load(DemoFiles files) {
        for (JsonNode row : files.read("teams.yaml")) {
            UUID coordinator = person(row.path("coordinator"));
            UUID team = formed(row, coordinator);
            for (JsonNode note : row.path("notes")) {
                UUID written = note(team, null, note);
                note.path("comments").forEach(comment -> note(team, written, comment));
            }
            row.path("tasks").forEach(task -> task(team, coordinator, task));
            SignIn.run(coordinator, () -> row.path("links").forEach(link -> links.add(team, link.asString())));
        }
    }

    private UUID formed(JsonNode row, UUID coordinator) {
        UUID[] formed = new UUID[1];
        at(row, coordinator, () -> {
            Team team = keepTeam.form(
                    row.path("name").asString(), row.path("purpose").asString(), null);
            row.path("members").forEach(member -> keepTeam.takeIn(team.id(), person(member), null));
            formed[0] = team.id();
        });
        return formed[0];
    }

    private UUID note(UUID team, @Nullable UUID answers, JsonNode row) {
        UUID[] written = new UUID[1];
        at(
                row,
                person(row.path("by")),
                () -> written[0] = writeNote
                        .write(team, answers, row.path("text").asString())
                        .note()
                        .id());
        return written[0];
    }

    private void task(UUID team, UUID coordinator, JsonNode row) {
        @Nullable
        LocalDate due = row.has("due_in")
                ? Dates.day(clock.instant()).plusDays(row.path("due_in").asLong())
                : null;
        SignIn.run(coordinator, () -> {
            TeamTask task = keepTask.set(
                    team, row.path("what").asString(), row.has("holder") ? person(row.path("holder")) : null, due);
            if (row.path("done").asBoolean(false)) {
                keepTask.finish(team, task.id());
            }
        });
    }

    private void at(JsonNode row, UUID who, Runnable work) {
        Instant then =
                clock.instant().minus(Duration.ofHours(row.path("hours_ago").asLong(1)));
        OfficeClock.at(then, () -> SignIn.run(who, work));
    }

    private UUID person(JsonNode slug) {
        return people.findBySlug(slug.asString()).orElseThrow().id();
    }
}
