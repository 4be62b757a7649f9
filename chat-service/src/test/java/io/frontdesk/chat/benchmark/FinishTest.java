package io.frontdesk.chat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

class FinishTest {
    private static final long SEED = 5;

    private final Finish finish = new Finish(Duration.ofMillis(400), new Random(SEED));

    @Test
    void agentsComeWhileABotThinksOrAtItsEnd() {
        for (int race = 0; race < 500; race++) {
            Finish.Moment moment = finish.next();
            assertThat(moment.after().toMillis()).isBetween(moment.near() ? 380L : 0L, 420L);
        }
    }

    @Test
    void theEndIsFoundWhereverItIs() {
        for (int race = 0; race < 2_000; race++) {
            Finish.Moment moment = finish.next();
            finish.learn(moment, moment.after().toMillis() < 1_500);
        }
        Finish.Moment found = near();
        assertThat(found.after().toMillis()).isBetween(1_430L, 1_570L);
    }

    private Finish.Moment near() {
        Finish.Moment moment = finish.next();
        while (!moment.near()) {
            moment = finish.next();
        }
        return moment;
    }
}
