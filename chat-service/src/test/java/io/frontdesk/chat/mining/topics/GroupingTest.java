package io.frontdesk.chat.mining.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class GroupingTest {
    private static final int WIDTH = 64;
    private static final int CLOUDS = 6;
    private static final int IN_A_CLOUD = 20;

    private final List<float[]> vectors = new ArrayList<>();

    @Test
    void cloudsAreFoundWithoutBeingCountedAndStraysBelongToNone() {
        invent(7);
        List<Grouping.Group> groups = new Grouping(TopicSettings.standard()).of(vectors);
        assertThat(groups).hasSize(CLOUDS);
        for (Grouping.Group group : groups) {
            assertThat(group.members().stream().map(member -> member / IN_A_CLOUD).distinct())
                    .hasSize(1);
            assertThat(group.members()).hasSizeGreaterThanOrEqualTo(IN_A_CLOUD - 2);
            assertThat(group.centralities()).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        }
    }

    @Test
    void theSameVectorsGiveTheSameGroups() {
        invent(11);
        Grouping grouping = new Grouping(TopicSettings.standard());
        assertThat(grouping.of(vectors)).isEqualTo(grouping.of(vectors));
    }

    @Test
    void tooFewVectorsAreNoTopic() {
        invent(3);
        assertThat(new Grouping(TopicSettings.standard()).of(vectors.subList(0, 3))).isEmpty();
        assertThat(new Grouping(TopicSettings.standard()).of(List.of())).isEmpty();
    }

    /** Clouds around random directions, then strays that point anywhere. */
    private void invent(long seed) {
        Random random = new Random(seed);
        for (int cloud = 0; cloud < CLOUDS; cloud++) {
            float[] centre = direction(random);
            for (int i = 0; i < IN_A_CLOUD; i++) {
                vectors.add(near(centre, random));
            }
        }
        IntStream.range(0, IN_A_CLOUD).forEach(stray -> vectors.add(direction(random)));
    }

    private static float[] near(float[] centre, Random random) {
        float[] vector = direction(random);
        for (int i = 0; i < WIDTH; i++) {
            vector[i] = centre[i] + 0.6f * vector[i];
        }
        return Cosine.centre(List.of(vector));
    }

    private static float[] direction(Random random) {
        float[] vector = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Cosine.centre(List.of(vector));
    }
}
