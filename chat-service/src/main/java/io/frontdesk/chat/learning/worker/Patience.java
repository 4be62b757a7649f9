package io.frontdesk.chat.learning.worker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Tells the database something that took long to find out, however long it is away within reason. */
final class Patience {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 2_000;

    private Patience() {}

    /** What {@code telling} gives, once it does not throw any more. */
    static boolean with(BooleanSupplier telling) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                return telling.getAsBoolean();
            } catch (RuntimeException away) {
                if (System.nanoTime() > end) {
                    throw away;
                }
                LOG.warn("the database does not take what there is to tell: {}", away.toString());
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
