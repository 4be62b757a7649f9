package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.registry.TrainingMetrics;
import io.frontdesk.intent.search.Candidate;
import io.frontdesk.intent.search.OtherSearch;
import io.frontdesk.intent.search.SettingsSearch;
import io.frontdesk.intent.search.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The search over a trainer that is as good as its learning rate is small and takes ten seconds an epoch. */
class SettingsSearchTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final List<Candidate> candidates = Candidate.drawn(TrainingSettings.defaults(), 8, 3);
    private final List<TrainingSettings> trained = new ArrayList<>();
    private final List<Trial> heard = new ArrayList<>();
    private int dieAfter = Integer.MAX_VALUE;

    @Test
    void drawsDifferentSettingsAndTheDefaultsFirst() {
        assertThat(candidates).hasSize(8).doesNotHaveDuplicates();
        assertThat(candidates.getFirst().name()).isEqualTo("defaults");
        assertThat(candidates.get(1).name()).contains("--");
        assertThat(Candidate.drawn(TrainingSettings.defaults(), 8, 3)).isEqualTo(candidates);
    }

    @Test
    void halvesTheFieldAndDoublesTheEpochs() throws IOException {
        SettingsSearch.Found found = search(HOUR).run(folder.resolve("search.json"), "data", false);

        assertThat(trained.stream().map(settings -> settings.schedule().epochs()))
                .containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 8, 8);
        assertThat(heard).hasSize(14);
        assertThat(found.complete()).isTrue();
        assertThat(found.model()).isNotNull();
        double least = candidates.stream()
                .mapToDouble(candidate -> candidate.settings().optimisation().rate())
                .min()
                .orElseThrow();
        assertThat(found.settings().optimisation().rate()).isEqualTo(least);
        assertThat(found.settings().schedule().epochs()).isEqualTo(8);
    }

    @Test
    void beginsNoTrialAfterTheBudgetIsSpent() throws IOException {
        SettingsSearch.Found found = search(Duration.ofSeconds(50)).run(folder.resolve("search.json"), "data", false);

        assertThat(trained).hasSize(3);
        assertThat(found.complete()).isFalse();
        assertThat(found.trials()).hasSize(3);
    }

    @Test
    void goesOnWhereItWasInterrupted() throws IOException {
        Path file = folder.resolve("search.json");
        dieAfter = 9;
        assertThatThrownBy(() -> search(HOUR).run(file, "data", false)).hasMessage("killed");
        dieAfter = Integer.MAX_VALUE;

        SettingsSearch.Found found = search(HOUR).run(file, "data", true);

        assertThat(trained).hasSize(14);
        assertThat(found.complete()).isTrue();
        assertThatThrownBy(() -> search(HOUR).run(file, "other data", true)).isInstanceOf(OtherSearch.class);
        assertThat(search(HOUR).run(file, "data", true).model())
                .as("made by an earlier run")
                .isNull();
    }

    private SettingsSearch search(Duration budget) {
        return new SettingsSearch(candidates, this::train, budget, heard::add);
    }

    private FineTuned train(TrainingSettings settings) {
        if (trained.size() == dieAfter) {
            throw new IllegalStateException("killed");
        }
        trained.add(settings);
        return new FineTuned(
                BaseCheckpoint.named("bge-small-zh"),
                List.of("a", "b"),
                TinyBert.weights(1),
                Readout.of(Pooling.CLS),
                new Weight("head.directions", List.of(2L, 24L), FloatBuffer.allocate(48)),
                20,
                new TrainingMetrics(List.of(), 0, List.of()),
                "cpu",
                10.0 * settings.schedule().epochs(),
                new FineTuned.Kept(1, 1 - 1000 * settings.optimisation().rate(), 1, null));
    }
}
