package io.frontdesk.chat.insight.statistics;

/**
 * The regularised incomplete beta function, from which the tails of several distributions follow: the continued fraction of
 * NIST's Digital Library of Mathematical Functions, 8.17.22, by Lentz's method, and the logarithm of the gamma function by
 * Lanczos (SIAM Journal on Numerical Analysis 1, 1964).
 */
final class IncompleteBeta {
    private static final double TINY = 1e-300;
    private static final double ENOUGH = 1e-14;
    private static final int STEPS = 10_000;
    private static final double[] LANCZOS = {
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572E-6,
        1.5056327351493116E-7
    };

    private IncompleteBeta() {}

    /** I_x(a, b), for a and b above 0. */
    static double of(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
        }
        double y = x - 1;
        double sum = 0.9999999999998099;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (y + i + 1);
        }
        double t = y + LANCZOS.length - 0.5;
        return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / solid(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / solid(1 + even * d);
            c = solid(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / solid(1 + odd * d);
            c = solid(1 + odd / c);
            double step = d * c;
            value *= step;
            if (Math.abs(step - 1) < ENOUGH) {
                break;
            }
        }
        return value;
    }

    private static double solid(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
