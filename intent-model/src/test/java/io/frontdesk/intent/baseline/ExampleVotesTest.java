package io.frontdesk.intent.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.ExampleVotes.Voter;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.evaluation.ExampleOpinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class ExampleVotesTest {
    private static final List<String> LABELS = List.of("east", "north");
    private static final float[] EAST = {1, 0, 0.2f};
    private static final float[] NORTH = {0, 1, 0.2f};
    private static final float[] FOREIGN = {-1, -1, 1};
    /** As an encoder reads it that was fine-tuned since. */
    private static final float[] NEARLY_FOREIGN = {-1, -0.9f, 1};

    @Test
    void keepsWhatItReads(@TempDir Path folder) throws IOException {
        ExampleVotes votes = votes();
        votes.write(folder.resolve("examples.bin"));

        ExampleVotes read = ExampleVotes.read(folder.resolve("examples.bin"));

        assertSame(read.about(new float[] {0.7f, 0.2f, 0}), votes.about(new float[] {0.7f, 0.2f, 0}));
        assertThat(read.labels()).isEqualTo(2);
    }

    @Test
    void aForeignTextIsNearTheForeignExamplesUnlessItIsOneOfThem() {
        ExampleVotes votes = votes();

        assertThat(votes.about(FOREIGN).foreign()).isCloseTo(1, within(1e-3));
        assertThat(votes.aboutLearned(FOREIGN, FOREIGN).foreign()).isZero();
        assertThat(votes.aboutLearned(NEARLY_FOREIGN, FOREIGN).foreign()).isZero();
        assertThat(votes.aboutLearned(NEARLY_FOREIGN, EAST).foreign()).isGreaterThan(0.9);
        assertThat(votes.about(EAST).foreign()).isLessThan(0.2);
        assertThat(votes.about(EAST).known()).isGreaterThan(votes.about(FOREIGN).known());
        assertThat(votes.about(EAST).central()).isPositive();
    }

    @Test
    void takesNewVotersAndForgetsOthers() {
        ExampleVotes other = votes().with(3, List.of(Voter.known(0, 0), Voter.fresh(2, new float[] {0, 0, 1})));

        ExampleOpinion up = other.about(new float[] {0, 0, 1});

        assertThat(other.labels()).isEqualTo(3);
        assertThat(up.logShares()[2]).isGreaterThan(up.logShares()[0]).isGreaterThan(up.logShares()[1]);
    }

    @Test
    void namesItsVoters() {
        ExampleVotes same = votes().with(2, votes().voters());

        assertSame(same.about(EAST), votes().about(EAST));
        assertThat(votes().voters()).hasSize(3);
    }

    private static ExampleVotes votes() {
        List<Utterance> utterances = List.of(
                new Utterance("to the east", "east", "en"),
                new Utterance("eastwards", "east", "en"),
                new Utterance("to the north", "north", "en"));
        List<float[]> vectors = List.of(EAST, new float[] {0.9f, 0.1f, 0.2f}, NORTH);
        return ExampleVotes.of(LABELS, new EncodedUtterances(utterances, vectors), List.of(FOREIGN));
    }

    private static void assertSame(ExampleOpinion read, ExampleOpinion written) {
        assertThat(read.logShares()).containsExactly(written.logShares());
        assertThat(read.known()).isEqualTo(written.known());
        assertThat(read.foreign()).isEqualTo(written.foreign());
    }
}
