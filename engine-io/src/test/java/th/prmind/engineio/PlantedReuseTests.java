package th.prmind.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.prmind.engine.Trace;

class PlantedReuseTests {

    @Test
    void plantedPassagesAreFoundInGeneratedTexts() {
        PlantedReuse planted = PlantedReuse.plant(new GeneratedTexts(1).corpus(1500, 2500), 300, 2);
        assertThat(planted.plantings()).hasSize(300);
        assertThat(planted.found(Trace.of(planted.texts()))).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void plantedPassagesAreFoundInRealReleases() throws Exception {
        List<Trace.Text> texts = new ArrayList<>();
        try (Releases releases = Releases.open(SharedData.orSkip("corpus/releases.jsonl.gz"), p -> {})) {
            for (Release release = releases.next(); release != null; release = releases.next()) {
                if (release.line() % 4 == 0) {
                    texts.add(TraceCommand.text(release));
                }
            }
        }
        PlantedReuse planted = PlantedReuse.plant(texts, 500, 1);
        assertThat(planted.found(Trace.of(planted.texts()))).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void nothingIsFoundWhereNothingWasPlanted() {
        List<Trace.Text> corpus = new GeneratedTexts(1).corpus(800, 2500);
        PlantedReuse planted = PlantedReuse.plant(corpus, 150, 2);
        assertThat(planted.found(Trace.of(corpus))).isLessThan(0.02);
    }
}
