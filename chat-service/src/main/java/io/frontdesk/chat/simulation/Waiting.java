package io.frontdesk.chat.simulation;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits, by the machine's time, for what the server does by itself. */
final class Waiting {
    private static final long GLANCE_MILLIS = 100;

    private Waiting() {}

    /** Until {@code done}; {@link SimulationFailed} with {@code complaint} where it takes longer than {@code patience}. */
    static void until(BooleanSupplier done, Duration patience, String complaint) {
        if (!comes(done, patience)) {
            throw new SimulationFailed(complaint + " within " + patience.toMinutes() + " minutes");
        }
    }

    /** Whether {@code done} comes true before {@code patience} is over. */
    static boolean comes(BooleanSupplier done, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(Duration.ofMillis(GLANCE_MILLIS));
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SimulationFailed("interrupted", stop);
        }
    }
}
