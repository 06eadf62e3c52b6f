package th.prmind.learning;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What one person learned. */
@Component
class Gains {

    private final Programmes programmes;
    private final Questions questions;
    private final Sittings sittings;

    Gains(Programmes programmes, Questions questions, Sittings sittings) {
        this.programmes = programmes;
        this.questions = questions;
        this.sittings = sittings;
    }

    List<Gain> of(Programme programme, UUID person) {
        return Gain.of(
                programme,
                questions.of(programme.id()),
                sittings.of(programme.id()).stream()
                        .filter(sitting -> sitting.person().equals(person))
                        .toList(),
                sittings.ratings(programme.id()).stream()
                        .filter(rating -> rating.person().equals(person))
                        .toList());
    }

    /** Of each programme at whose end they answered; the latest first. */
    List<Portfolio.Learned> of(UUID person) {
        return sittings.finishedBy(person).stream()
                .map(programme -> programmes.find(programme).orElseThrow())
                .map(programme -> new Portfolio.Learned(programme, of(programme, person)))
                .toList();
    }
}
