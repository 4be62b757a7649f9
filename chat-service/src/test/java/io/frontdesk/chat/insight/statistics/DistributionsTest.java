package io.frontdesk.chat.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Values that any table of the distributions has. */
class DistributionsTest {
    @Test
    void studentsQuantilesAreThoseOfTheTable() {
        assertThat(StudentT.quantile(0.025, 1)).isCloseTo(12.706, within(1e-3));
        assertThat(StudentT.quantile(0.025, 9)).isCloseTo(2.262, within(1e-3));
        assertThat(StudentT.quantile(0.025, 1e6)).isCloseTo(1.960, within(1e-3));
    }

    @Test
    void aMeansIntervalIsTheTextbooks() {
        // 9.2, 9.3, 9.5 … would be cut at the ends of the scale; 3, 4, 4, 5 has mean 4 and s² = 2/3.
        Interval interval = MeanInterval.of(4, 16, 9 + 16 + 16 + 25, 1, 5);
        double half = 3.1824 * Math.sqrt(2.0 / 3 / 4);
        assertThat(interval.low()).isCloseTo(4 - half, within(1e-3));
        assertThat(interval.high()).isEqualTo(5);
        assertThat(MeanInterval.of(1, 4, 16, 1, 5)).isEqualTo(new Interval(1, 5));
    }

    @Test
    void aNegativeBinomialsTailIsTheSumOfItsChances() {
        // Three failures before ...: r = 2, p = 1/2 gives P(X = k) = (k + 1) / 2^(k + 2).
        NegativeBinomial counts = new NegativeBinomial(2, 0.5);
        assertThat(counts.tail(1)).isCloseTo(1 - 0.25, within(1e-12));
        assertThat(counts.tail(3)).isCloseTo(1 - 0.25 - 0.25 - 3.0 / 16, within(1e-12));
        assertThat(counts.quantile(0.49)).isEqualTo(1);
        assertThat(counts.quantile(0.51)).isEqualTo(2);
    }

    @Test
    void withoutSpreadItIsPoisson() {
        // P(X >= 10) at a mean of 3, and a tail far out, against sums in exact arithmetic.
        NegativeBinomial counts = new NegativeBinomial(3, 0);
        assertThat(counts.tail(10)).isCloseTo(0.0011024881, within(2e-6));
        assertThat(new NegativeBinomial(0.2, 0).tail(6)).isCloseTo(7.49e-8, within(2e-9));
        assertThat(new NegativeBinomial(0, 0.1).tail(1)).isZero();
        assertThat(new NegativeBinomial(0, 0.1).quantile(0.9)).isZero();
    }

    @Test
    void aBinomialTailIsExact() {
        // Fisher's lady tasting tea, as coin flips: eight of ten heads or more.
        assertThat(BinomialTest.tail(8, 10, 0.5)).isCloseTo(56.0 / 1024, within(1e-12));
        assertThat(BinomialTest.tail(0, 10, 0.5)).isEqualTo(1);
        assertThat(BinomialTest.tail(11, 10, 0.5)).isZero();
    }

    @Test
    void quantilesAreOfTypeSeven() {
        double[] values = {1, 2, 3, 4};
        assertThat(Quantiles.median(values)).isEqualTo(2.5);
        assertThat(Quantiles.of(values, 0.25)).isEqualTo(1.75);
        assertThat(Quantiles.of(values, 0.9)).isCloseTo(3.7, within(1e-12));
        assertThat(Quantiles.robustSigma(new double[] {1, 1, 2, 2, 4, 6, 9})).isCloseTo(1.4826, within(1e-12));
    }
}
