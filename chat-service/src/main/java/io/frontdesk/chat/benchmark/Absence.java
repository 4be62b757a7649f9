package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

/**
 * What became of questions while something that the nodes depend on was away.
 *
 * @param seconds how long it was away
 * @param accepted messages accepted meanwhile
 * @param answered messages answered meanwhile
 * @param recovery counted from the moment at which it was there again
 */
public record Absence(double seconds, long accepted, long answered, Recovery recovery) {
    public Absence {
        requireNonNull(recovery, "recovery");
    }
}
