package io.frontdesk.intent.headonly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class HeadFitTest {
    private static final int WIDTH = 6;
    private static final int LABELS = 3;

    private final Random random = new Random(3);

    @Test
    void itsGradientIsTheSlopeOfItsLoss() {
        HeadFit fit = fit(20);
        float[] point = gaussian(WIDTH * LABELS);
        float[] gradient = new float[point.length];
        fit.loss(point, gradient);

        for (int i = 0; i < point.length; i++) {
            double slope = (moved(fit, point, i, 1e-2f) - moved(fit, point, i, -1e-2f)) / 2e-2;
            assertThat((double) gradient[i]).isCloseTo(slope, within(2e-3));
        }
    }

    @Test
    void findsDirectionsThatTellTheLabelsApart() {
        HeadFit fit = fit(300);
        HeadFit held = fit(100);

        float[] directions = fit.fit(gaussian(WIDTH * LABELS), held);

        assertThat(held.right(directions)).isGreaterThan(95);
    }

    @Test
    void theGradientOfStayingIsTheSlopeOfIt() {
        HeadFit fit = fit(20);
        float[] began = fit.unit(gaussian(WIDTH * LABELS));
        float[] point = gaussian(WIDTH * LABELS);
        float[] gradient = new float[point.length];
        fit.staying(began, point, gradient);

        for (int i = 0; i < point.length; i++) {
            float[] more = point.clone();
            float[] less = point.clone();
            more[i] += 1e-2f;
            less[i] -= 1e-2f;
            double slope = (fit.staying(began, more, new float[point.length])
                            - fit.staying(began, less, new float[point.length]))
                    / 2e-2;
            assertThat((double) gradient[i]).isCloseTo(slope, within(2e-3));
        }
    }

    @Test
    void whereTheyBeganNothingIsPaid() {
        HeadFit fit = fit(20);
        float[] began = fit.unit(gaussian(WIDTH * LABELS));
        float[] elsewhere = fit.unit(gaussian(WIDTH * LABELS));
        float[] gradient = new float[began.length];

        assertThat(fit.staying(began, began, gradient)).isCloseTo(fit.loss(began, gradient), within(1e-6));
        assertThat(fit.staying(began, elsewhere, gradient)).isGreaterThan(fit.loss(elsewhere, gradient));
    }

    private static double moved(HeadFit fit, float[] point, int at, float by) {
        float[] other = point.clone();
        other[at] += by;
        return fit.loss(other, new float[other.length]);
    }

    /** Texts whose feature leans towards the axis of their label. */
    private HeadFit fit(int count) {
        List<float[]> features = new ArrayList<>();
        int[] truth = new int[count];
        for (int i = 0; i < count; i++) {
            truth[i] = i % LABELS;
            float[] feature = gaussian(WIDTH);
            feature[truth[i]] += 4;
            features.add(feature);
        }
        return new HeadFit(features, truth, LABELS, 1);
    }

    private float[] gaussian(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
