package io.frontdesk.intent.search;

import java.util.Comparator;

/**
 * One training of one candidate.
 *
 * @param round counted from 1; each trains about twice as long as the one before
 * @param accuracy on the validation texts
 * @param loss on the validation texts; tells trials of the same accuracy apart
 */
public record Trial(String candidate, int round, int epochs, double accuracy, double loss, double seconds) {
    /** The best first: of a later round, of higher accuracy, of smaller loss. */
    static final Comparator<Trial> BEST_FIRST = Comparator.comparingInt(Trial::round)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Trial::accuracy).reversed())
            .thenComparingDouble(Trial::loss);
}
