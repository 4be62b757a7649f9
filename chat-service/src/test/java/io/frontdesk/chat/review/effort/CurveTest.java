package io.frontdesk.chat.review.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class CurveTest {
    @Test
    void countsLabelsToWhereItStays() {
        Curve curve = new Curve(20, List.of(0.3, 0.5, 0.4, 0.6));
        assertThat(curve.needed(0.3)).isZero();
        assertThat(curve.needed(0.5)).as("it had been there and fell back").isCloseTo(50, within(1e-9));
        assertThat(curve.needed(0.6)).isCloseTo(60, within(1e-9));
        assertThat(curve.needed(0.61)).isEqualTo(-1);
    }

    @Test
    void theMeanIsTakenPointByPoint() {
        Curve mean = Curve.mean(List.of(new Curve(20, List.of(0.0, 1.0)), new Curve(20, List.of(0.5, 0.5))));
        assertThat(mean.points()).containsExactly(0.25, 0.75);
    }
}
