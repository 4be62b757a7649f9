package io.frontdesk.chat.mining.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestDialogues;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.mining.DialogueMining;
import io.frontdesk.chat.mining.EncoderVectors;
import io.frontdesk.chat.mining.proposal.Known;
import org.junit.jupiter.api.Test;

import java.io.IOException;

/** Floors for a smaller log than {@code bench mining} invents, with the real encoders. */
class MiningBenchmarkTest {
    private static final int CONVERSATIONS = 800;
    private static final long SEED = 4;

    @Test
    void topicsOfAnInventedLogAreFoundAgainPureAndWithoutPersonalData() throws IOException {
        try (Encoders encoders = new Encoders()) {
            DialogueMining mining = new DialogueMining(new EncoderVectors(encoders, 2), Known.NOTHING);
            MiningFigures figures = new MiningBenchmark(
                            Material.in(TestDialogues.material()), MiningBenchmark.Part.ALL, mining)
                    .run(CONVERSATIONS, SEED);
            assertThat(figures.personalData()).isGreaterThan(200);
            assertThat(figures.personalDataLeft()).as(figures.toString()).isZero();
            assertThat(figures.purity()).as(figures.toString()).isGreaterThan(0.9);
            assertThat(figures.all().found()).as(figures.toString()).isGreaterThanOrEqualTo(25);
            assertThat(figures.settled()).as(figures.toString()).isGreaterThan(0.8);
            assertThat(figures.answersRight()).as(figures.toString()).isGreaterThan(0.9);
        }
    }
}
