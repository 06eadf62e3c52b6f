package th.prmind.learning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.demo.DemoFiles;
import th.prmind.platform.demo.DemoPart;
import th.prmind.platform.identity.SignIn;
import tools.jackson.databind.JsonNode;

/** Questions of the demo ministry's programmes, who has answered them, and what was thought of the rounds that were. */
@Component
@Order(82)
class AssessmentDemo implements DemoPart {

    private final Programmes programmes;
    private final Rounds rounds;
    private final KeepQuestions keepQuestions;
    private final Questions questions;
    private final Sittings sittings;
    private final TakeAssessment take;
    private final PersonDirectory people;
    private final Clock clock;

    AssessmentDemo(
            Programmes programmes,
            Rounds rounds,
            KeepQuestions keepQuestions,
            Questions questions,
            Sittings sittings,
            TakeAssessment take,
            PersonDirectory people,
            Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.keepQuestions = keepQuestions;
        this.questions = questions;
        this.sittings = sittings;
        this.take = take;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void load(DemoFiles files) {
        for (JsonNode row : files.read("programmes.yaml")) {
            Programme programme =
                    programmes.findBySlug(row.path("slug").asString()).orElseThrow();
            SignIn.run(programme.madeBy(), () -> row.path("questions").forEach(question -> ask(programme, question)));
            row.path("answers").forEach(answer -> answered(programme, answer));
            row.path("reactions").forEach(reaction -> thought(programme, reaction));
        }
    }

    private void ask(Programme programme, JsonNode row) {
        List<String> choices = new ArrayList<>();
        row.path("choices").forEach(choice -> choices.add(choice.asString()));
        keepQuestions.add(
                programme,
                Competency.of(row.path("competency").asString()),
                row.path("text").asString(),
                choices,
                row.path("answer").asInt());
    }

    /** On the day before the first round. */
    private void answered(Programme programme, JsonNode row) {
        Map<UUID, Integer> choices = new HashMap<>();
        List<Question> asked = questions.of(programme.id());
        for (int i = 0; i < asked.size(); i++) {
            choices.put(asked.get(i).id(), row.path("choices").path(i).asInt() - 1);
        }
        Round first = rounds.of(programme.id()).getFirst();
        sittings.add(new Sitting(
                programme.id(),
                person(row),
                Sitting.Stage.BEFORE,
                first.startsAt().minusSeconds(86_400),
                choices));
    }

    private void thought(Programme programme, JsonNode row) {
        for (Round round : rounds.of(programme.id())) {
            if (round.startsAt().isBefore(clock.instant())) {
                Map<String, String> given = new HashMap<>();
                for (Reaction.Asked asked : Reaction.Asked.of(round)) {
                    given.put("useful-" + asked.session(), row.path("useful").asString());
                    given.put("clear-" + asked.session(), row.path("clear").asString());
                    given.put("comment-" + asked.session(), row.path("comment").asString(""));
                }
                SignIn.run(person(row), () -> take.react(programme, round, given));
            }
        }
    }

    private UUID person(JsonNode row) {
        return people.findBySlug(row.path("person").asString()).orElseThrow().id();
    }
}
