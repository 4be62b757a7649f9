package io.frontdesk.chat.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.chat.insight.statistics.Interval;
import io.frontdesk.chat.insight.statistics.Wilson;
import org.junit.jupiter.api.Test;

import java.util.Random;

class BootstrapTest {
    @Test
    void isNearTheIntervalThatIsKnownForAShare() {
        Interval drawn = new Bootstrap(1).share(seen(400, 120));
        Interval known = Wilson.of(120, 400);
        assertThat(drawn.low()).isEqualTo(known.low(), within(0.01));
        assertThat(drawn.high()).isEqualTo(known.high(), within(0.01));
    }

    @Test
    void holdsTheTrueDifferenceAsOftenAsItSays() {
        Random random = new Random(5);
        Bootstrap bootstrap = new Bootstrap(2);
        int held = 0;
        for (int run = 0; run < 100; run++) {
            Interval interval = bootstrap.difference(drawn(random, 150, 0.4), drawn(random, 150, 0.6));
            held += interval.low() <= 0.2 && 0.2 <= interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(88, 100);
    }

    private static boolean[] seen(int of, int hits) {
        boolean[] seen = new boolean[of];
        for (int i = 0; i < hits; i++) {
            seen[i] = true;
        }
        return seen;
    }

    private static boolean[] drawn(Random random, int of, double share) {
        boolean[] seen = new boolean[of];
        for (int i = 0; i < of; i++) {
            seen[i] = random.nextDouble() < share;
        }
        return seen;
    }
}
