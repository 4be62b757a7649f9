package io.frontdesk.intent.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.serving.CentroidModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Real models asked for their opinion of texts that carry no label. */
class ModelTeachersTest {
    private static final List<String> LABELS = List.of("coupon", "track", "refund", "hours");

    @Test
    void sharesOutProbabilityInTheOrderAskedForAndNoneToWhatTheyDoNotKnow(@TempDir Path folder) throws IOException {
        ModelFolder one = CentroidModel.writeTo(folder.resolve("one"));
        ModelFolder two = CentroidModel.writeTo(folder.resolve("two"));
        List<Utterance> examples = CentroidModel.examples();

        List<float[]> opinions = ModelTeachers.of(List.of(one, two))
                .probabilities(examples.stream().map(Utterance::text).toList(), LABELS);

        int right = 0;
        for (int i = 0; i < opinions.size(); i++) {
            float[] shares = opinions.get(i);
            assertThat(shares).hasSize(LABELS.size());
            assertThat(shares[0]).isZero();
            assertThat(shares[1] + shares[2] + shares[3]).isCloseTo(1, within(1e-4f));
            right += shares[LABELS.indexOf(examples.get(i).label())] > 0.5 ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(examples.size() * 3 / 4);
    }
}
