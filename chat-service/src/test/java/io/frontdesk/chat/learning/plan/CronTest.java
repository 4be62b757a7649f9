package io.frontdesk.chat.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;

class CronTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void comesByTheClockOnTheWallOfItsZone() {
        assertThat(new Cron("0 3 * * 1", SHANGHAI).next(Instant.parse("2026-11-26T00:00:00Z")))
                .isEqualTo("2026-11-29T19:00:00Z");
        assertThat(new Cron("0 3 * * 1", BERLIN).next(Instant.parse("2026-11-26T00:00:00Z")))
                .isEqualTo("2026-11-30T02:00:00Z");
        assertThat(new Cron("0 3 * * 1", BERLIN).next(Instant.parse("2026-11-30T02:00:00Z")))
                .isEqualTo("2026-12-07T02:00:00Z");
    }

    @Test
    void whatTheClockSkipsInSpringComesAnHourLater() {
        assertThat(new Cron("30 2 * * *", BERLIN).next(Instant.parse("2026-03-28T12:00:00Z")))
                .isEqualTo("2026-03-29T01:30:00Z"); // half past three of the summer
    }

    @Test
    void whatTheClockShowsTwiceInAutumnComesOnce() {
        Cron daily = new Cron("30 2 * * *", BERLIN);
        Instant first = daily.next(Instant.parse("2026-10-24T12:00:00Z"));
        assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(daily.next(first)).isEqualTo("2026-10-26T01:30:00Z");
        assertThat(daily.next(Instant.parse("2026-10-25T01:10:00Z"))).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> new Cron("tomorrow", BERLIN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cron("0 0 30 2 *", BERLIN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cron("0 25 * * *", BERLIN)).isInstanceOf(IllegalArgumentException.class);
    }
}
