package io.frontdesk.chat.dialogue.evaluation;

/**
 * A share with its 95 % interval by Wilson's score (E. B. Wilson, Probable inference, 1927).
 *
 * @param count how many
 * @param of of how many
 */
public record Share(int count, int of) {
    private static final double Z = 1.959964;

    /** 0 of nothing is 0. */
    public double value() {
        return of == 0 ? 0 : (double) count / of;
    }

    public double low() {
        return of == 0 ? 0 : middle() - margin();
    }

    public double high() {
        return of == 0 ? 1 : middle() + margin();
    }

    private double middle() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double margin() {
        return Z * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }
}
