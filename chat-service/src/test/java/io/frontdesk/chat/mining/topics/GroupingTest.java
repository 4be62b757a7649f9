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
    private final Grouping grouping = new Grouping(TopicSettings.standard());

    @Test
    void cloudsAreFoundWithoutBeingCountedAndStraysBelongToNone() {
        invent(7);
        List<Grouping.Group> groups = grouping.of(points(vectors));
        assertThat(groups).hasSize(CLOUDS);
        for (Grouping.Group group : groups) {
            assertThat(group.members().stream()
                            .map(member -> member / IN_A_CLOUD)
                            .distinct())
                    .hasSize(1);
            assertThat(group.members()).hasSizeGreaterThanOrEqualTo(IN_A_CLOUD - 2);
            assertThat(group.centralities()).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        }
    }

    @Test
    void theSameVectorsGiveTheSameGroups() {
        invent(11);
        assertThat(grouping.of(points(vectors))).isEqualTo(grouping.of(points(vectors)));
    }

    @Test
    void tooFewVectorsAreNoTopic() {
        invent(3);
        assertThat(grouping.of(points(vectors.subList(0, 3)))).isEmpty();
        assertThat(grouping.of(List.of())).isEmpty();
    }

    @Test
    void linksWhatIsAlikeOnAverageAndNothingElse() {
        List<float[]> three = List.of(new float[] {1, 0}, new float[] {0.8f, 0.6f}, new float[] {0, 1});
        assertThat(AverageLinkage.of(three, 0.9)).containsExactly(List.of(0), List.of(1), List.of(2));
        assertThat(AverageLinkage.of(three, 0.7)).containsExactly(List.of(0, 1), List.of(2));
        assertThat(AverageLinkage.of(three, 0.25)).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void anAnswerThatIsGivenToAnythingMakesNoTopic() {
        Random random = new Random(5);
        IntStream.range(0, 2 * IN_A_CLOUD).forEach(stray -> vectors.add(direction(random)));
        List<List<Integer>> answered = IntStream.range(0, vectors.size())
                .mapToObj(at -> List.of(at % 2))
                .toList();
        List<float[]> replies = List.of(direction(random), direction(random));
        assertThat(grouping.of(Point.of(vectors, replies, answered, 0.5))).isEmpty();
    }

    private static List<Point> points(List<float[]> questions) {
        List<List<Integer>> unanswered =
                questions.stream().map(question -> List.<Integer>of()).toList();
        return Point.of(questions, List.of(), unanswered, 1);
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
