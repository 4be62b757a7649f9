package io.frontdesk.chat.benchmark.proxy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How bad the network is.
 *
 * @param shortest a connection lives at least so long before it is reset
 * @param longest and at most so long
 * @param delay of every piece of data, each way
 * @param jitter comes on top, up to so much
 * @param silentShare of the connections stop carrying anything some time before they are reset, without a word
 * @param slowShare of the connections carry only {@code slowBytesPerSecond}
 */
public record Faults(
        Duration shortest,
        Duration longest,
        Duration delay,
        Duration jitter,
        double silentShare,
        double slowShare,
        int slowBytesPerSecond) {
    public Faults {
        requireNonNull(delay, "delay");
        requireNonNull(jitter, "jitter");
        requireShare("silentShare", silentShare);
        requireShare("slowShare", slowShare);
        if (longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("longest must not be below shortest, got " + longest);
        }
        if (slowBytesPerSecond < 1) {
            throw new IllegalArgumentException("slowBytesPerSecond must be above 0, got " + slowBytesPerSecond);
        }
    }

    /** A network that only carries. */
    public static Faults none() {
        Duration forEver = Duration.ofDays(1);
        return new Faults(forEver, forEver, Duration.ZERO, Duration.ZERO, 0, 0, 1);
    }

    /** A phone in a tunnel: a reset every 1 to 5 seconds. */
    public static Faults ofTunnel() {
        return new Faults(
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMillis(20),
                Duration.ofMillis(60),
                0.2,
                0.2,
                8_000);
    }

    Fate fate(RandomGenerator random) {
        Duration life = between(shortest, longest, random);
        Duration loud = random.nextDouble() < silentShare ? between(Duration.ZERO, life, random) : life;
        int bytesPerSecond = random.nextDouble() < slowShare ? slowBytesPerSecond : Integer.MAX_VALUE;
        return new Fate(loud, life, bytesPerSecond);
    }

    Duration travel(RandomGenerator random) {
        return delay.plus(between(Duration.ZERO, jitter, random));
    }

    /** What one connection is in for: silence after {@code loud}, the reset after {@code life}. */
    record Fate(Duration loud, Duration life, int bytesPerSecond) {
        boolean fallsSilent() {
            return loud.compareTo(life) < 0;
        }
    }

    private static Duration between(Duration from, Duration to, RandomGenerator random) {
        return from.plusNanos(random.nextLong(to.minus(from).toNanos() + 1));
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be within 0 to 1, got " + share);
        }
    }
}
