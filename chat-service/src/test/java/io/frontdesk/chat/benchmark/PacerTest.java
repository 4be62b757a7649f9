package io.frontdesk.chat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class PacerTest {
    @Test
    void callsAfterASlowOneKeepTheirIntendedMoments() {
        List<Long> intended = new ArrayList<>();
        List<Long> late = new ArrayList<>();
        new Pacer(100).run(20, (i, moment) -> {
            intended.add(moment);
            late.add(System.nanoTime() - moment);
            if (i == 0) {
                Pacer.sleep(Duration.ofMillis(100));
            }
        });
        for (int i = 1; i < intended.size(); i++) {
            assertThat(intended.get(i) - intended.get(i - 1)).isBetween(9_999_990L, 10_000_010L);
        }
        assertThat(late).allMatch(nanos -> nanos >= 0);
        assertThat(late.get(1)).isGreaterThan(80_000_000L);
    }
}
