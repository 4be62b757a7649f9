package io.frontdesk.chat.learning.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Random;

class SequentialTest {
    private static final int CONVERSATIONS = 2_000;
    private static final int EXPERIMENTS = 500;
    private static final double LEVEL = 0.05;

    /** Looked at after every conversation; a fixed-sample interval would fail in a third of the experiments. */
    @Test
    void holdsTheTruthAtAllTimesHoweverOftenItIsLookedAt() {
        for (double share : new double[] {0.03, 0.1, 0.4}) {
            assertThat(everAbove(share, share)).as("at " + share).isLessThanOrEqualTo((int) (LEVEL * EXPERIMENTS));
        }
    }

    @Test
    void noticesAFallSoonAndNearlyAlways() {
        assertThat(everAbove(0.3, 0.1)).isGreaterThan((int) (0.95 * EXPERIMENTS));
    }

    /** By hand: p = 11/102, q = 6/102, and the mixture's boundary at 1/level. */
    @Test
    void isTheMixtureRatioTestInverted() {
        Sequential compared = Sequential.of(10, 100, 5, 100, LEVEL);
        double variance = 11.0 / 102 * 91 / 102 / 102 + 6.0 / 102 * 96 / 102 / 102;
        double bound = compared.high() - compared.difference();
        double prior = 0.01;
        double ratio = Math.sqrt(variance / (variance + prior))
                * Math.exp(prior * bound * bound / (2 * variance * (variance + prior)));
        assertThat(ratio).isCloseTo(1 / LEVEL, within(1e-6));
        assertThat(compared.difference()).isCloseTo(5.0 / 102, within(1e-12));
    }

    @Test
    void signalsFallOnlyWithEnoughConversationsOnBothSides() {
        Signal.Arm bad = new Signal.Arm(15, 15, 0, 0, 0);
        Signal.Arm good = new Signal.Arm(1_000, 10, 0, 0, 0);
        assertThat(Signal.of(Signal.DOWN, bad, good).falls()).isFalse();
        assertThat(Signal.of(Signal.DOWN, new Signal.Arm(40, 20, 0, 0, 0), good).falls())
                .isTrue();
        assertThat(Signal.of(Signal.AGAIN, new Signal.Arm(40, 20, 0, 0, 0), good)
                        .falls())
                .isFalse();
        assertThat(Signal.all(Signal.Arm.NONE, Signal.Arm.NONE))
                .noneMatch(Signal::falls)
                .allMatch(signal -> signal.low() < 0 && signal.high() > 0);
    }

    private static int everAbove(double ones, double others) {
        Random random = new Random(5);
        int above = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            int a = 0;
            int b = 0;
            boolean ever = false;
            for (int i = 1; i <= CONVERSATIONS && !ever; i++) {
                a += random.nextDouble() < ones ? 1 : 0;
                b += random.nextDouble() < others ? 1 : 0;
                ever = i >= 20 && Sequential.of(a, i, b, i, LEVEL).isAbove();
            }
            above += ever ? 1 : 0;
        }
        return above;
    }
}
