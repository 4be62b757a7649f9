package io.frontdesk.chat.learning.rollout;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/**
 * In how many conversations something went wrong, where the candidate served and in the rest of the same time.
 *
 * @param difference by how much more often the candidate's did, with the interval that it surely lies in
 * @param falls whether the candidate is surely worse
 */
@Serdeable
public record Signal(
        String name,
        long candidate,
        long candidates,
        long rest,
        long rests,
        double difference,
        double low,
        double high,
        boolean falls) {
    static final String DOWN = "thumbs_down";
    static final String AGAIN = "asked_again";
    static final String HANDED_OFF = "handed_off";
    static final String FALLBACK = "fallback";
    static final List<String> ALL = List.of(DOWN, AGAIN, HANDED_OFF, FALLBACK);

    /** Of each signal, so that all together are wrong once in twenty rollouts at most. */
    private static final double LEVEL = 0.05 / ALL.size();
    /** Below so many conversations on either side nothing is decided: the interval is one of large numbers. */
    private static final int FEWEST = 20;

    public Signal {
        requireNonNull(name, "name");
    }

    static Signal of(String name, Arm candidate, Arm rest) {
        long ones = candidate.count(name);
        long others = rest.count(name);
        Sequential compared = Sequential.of(ones, candidate.conversations(), others, rest.conversations(), LEVEL);
        boolean enough = candidate.conversations() >= FEWEST && rest.conversations() >= FEWEST;
        return new Signal(
                name,
                ones,
                candidate.conversations(),
                others,
                rest.conversations(),
                compared.difference(),
                compared.low(),
                compared.high(),
                enough && compared.isAbove());
    }

    static List<Signal> all(Arm candidate, Arm rest) {
        return ALL.stream().map(name -> of(name, candidate, rest)).toList();
    }

    /** The conversations of one side, and in how many of them each thing went wrong. */
    record Arm(long conversations, long down, long again, long handedOff, long fallback) {
        static final Arm NONE = new Arm(0, 0, 0, 0, 0);

        long count(String name) {
            return switch (name) {
                case DOWN -> down;
                case AGAIN -> again;
                case HANDED_OFF -> handedOff;
                case FALLBACK -> fallback;
                default -> throw new IllegalArgumentException("no signal is called " + name);
            };
        }
    }
}
