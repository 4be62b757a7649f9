package io.frontdesk.chat.benchmark;

import io.frontdesk.chat.benchmark.ChatFigures.Stretch;

import java.time.Duration;

/** Searches the rate up to which a server answers all it is asked, and then asks three times as much. */
final class Saturation {
    private static final double STEP = 1.12;
    private static final double KEPT_UP = 0.95;
    private static final double OVERLOAD = 3;
    private static final int MOST_STEPS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Crowd crowd;
    private final int seconds;
    private final Ground ground;

    Saturation(Crowd crowd, int seconds, Ground ground) {
        this.crowd = crowd;
        this.seconds = seconds;
        this.ground = ground;
    }

    /** The last stretch, rates going up from {@code rate}, whose answers kept up with its questions. */
    Stretch search(double rate) {
        Stretch best = stretch(rate);
        for (int step = 1; step < MOST_STEPS && keptUp(best); step++) {
            Stretch next = stretch(best.offeredPerS() * STEP);
            if (!keptUp(next)) {
                return best;
            }
            best = next;
        }
        return best;
    }

    Stretch exceed(Stretch saturation) {
        return stretch(saturation.answeredPerS() * OVERLOAD);
    }

    private Stretch stretch(double rate) {
        Meter meter = new Meter();
        new Pacer(rate).run((int) Math.ceil(rate * seconds), (i, intended) -> crowd.ask(intended, meter));
        crowd.settle(PATIENCE);
        Stretch stretch = Stretch.of(rate, meter);
        ground.tell(String.format(
                "%.0f/s offered: %.0f/s answered, %d refused, answer p99 %.0f ms",
                rate,
                stretch.answeredPerS(),
                stretch.refused(),
                stretch.answerMs().p99()));
        return stretch;
    }

    private static boolean keptUp(Stretch stretch) {
        return stretch.refused() == 0 && stretch.answeredPerS() >= KEPT_UP * stretch.offeredPerS();
    }
}
