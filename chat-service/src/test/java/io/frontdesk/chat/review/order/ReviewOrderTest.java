package io.frontdesk.chat.review.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ReviewOrderTest {
    private static final ReviewOrder ORDER = new ReviewOrder(label -> 10);

    @Test
    void eachFactorAloneDecides() {
        assertThat(first(prospect("sure", 0.1, 1, 0.2, 0.5), prospect("unsure", 0.9, 1, 0.2, 0.5)))
                .isEqualTo("unsure");
        assertThat(first(prospect("once", 0.5, 1, 0.2, 0.5), prospect("often", 0.5, 9, 0.2, 0.5)))
                .isEqualTo("often");
        assertThat(first(prospect("cheap", 0.5, 1, 0.2, 0.5), prospect("dear", 0.5, 1, 1.0, 0.5)))
                .isEqualTo("dear");
        assertThat(first(prospect("known", 0.5, 1, 0.2, 0.99), prospect("new", 0.5, 1, 0.2, 0.3)))
                .isEqualTo("new");
    }

    @Test
    void whatNobodyElseComesNearToIsLeftForLater() {
        Prospect crowded = prospect("crowded", 0.5, 1, 0.2, 0.5).among(0.9);
        Prospect alone = prospect("alone", 0.5, 1, 0.2, 0.5).among(0.5);
        assertThat(first(alone, crowded)).isEqualTo("crowded");
    }

    @Test
    void anIntentWithFewTextsComesFirst() {
        ReviewOrder order =
                new ReviewOrder(label -> Map.of("rich", 200, "poor", 5).getOrDefault(label, 0));
        Prospect rich = prospect("1", 0.5, 1, 0.2, 0.5).read(new Prospect.Reading("rich", 0.5));
        Prospect poor = prospect("2", 0.5, 1, 0.2, 0.5).read(new Prospect.Reading("poor", 0.5));
        assertThat(order.best(List.of(rich, poor), 1)).extracting(Prospect::id).containsExactly("2");
    }

    @Test
    void whatResemblesTheForeignComesLast() {
        Prospect foreign = prospect("foreign", 0.5, 1, 0.2, 0.3).knowing(new float[] {1, 0}, true);
        Prospect own = prospect("own", 0.5, 1, 0.2, 0.6);
        assertThat(first(foreign, own)).isEqualTo("own");
    }

    @Test
    void theNextOneDiffersFromTheOneBefore() {
        Prospect one = at("one", 1, 0, "a", 0.9);
        Prospect twin = at("twin", 0.999f, 0.045f, "a", 0.89);
        Prospect other = at("other", 0, 1, "b", 0.6);
        ReviewOrder few = new ReviewOrder(label -> 0);
        assertThat(few.best(List.of(one, twin, other), 3))
                .extracting(Prospect::id)
                .containsExactly("one", "other", "twin");
        assertThat(few.best(List.of(one, twin), 9)).hasSize(2);
        assertThat(few.best(List.of(), 9)).isEmpty();
    }

    @Test
    void worseOutcomesCostMore() {
        assertThat(Fate.values()).isSortedAccordingTo((one, other) -> Double.compare(other.cost(), one.cost()));
        assertThat(Fate.ofCode("hand_off")).isEqualTo(Fate.HAND_OFF);
    }

    @Test
    void theMarginIsWhatTheFirstLeadsBy() {
        assertThat(Gain.uncertainty(0.6, 0.3)).isCloseTo(0.7, within(1e-9));
        assertThat(Gain.uncertainty(1, 0)).isZero();
        assertThatThrownBy(() -> new Gain(1.1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String first(Prospect... prospects) {
        return ORDER.best(List.of(prospects), 1).getFirst().id();
    }

    private static Prospect prospect(String id, double uncertainty, long size, double cost, double own) {
        return new Prospect(
                id,
                new float[] {1, 0},
                new Prospect.Reading("label", uncertainty),
                new Prospect.Weight(size, 0.8, cost),
                own,
                0);
    }

    private static Prospect at(String id, float x, float y, String label, double uncertainty) {
        return new Prospect(
                id, new float[] {x, y}, new Prospect.Reading(label, uncertainty), new Prospect.Weight(1, 0.8, 1), 0, 0);
    }
}
