package io.frontdesk.chat.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;

/** The schedule of trainings, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TrainingSchedulesContract {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Cron MONDAYS = new Cron("0 3 * * 1", BERLIN);
    private static final Instant THURSDAY = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T02:00:00Z");

    private TestDatabase database;
    private TrainingSchedules schedules;

    abstract TestDatabase open();

    @BeforeAll
    void openDatabase() {
        database = open();
        schedules = new TrainingSchedules(database.store());
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void forget() {
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM training_schedule"));
    }

    @Test
    void beginsWithMondaysAndFiftyExamples() {
        assertThat(schedules.current().examples()).isEqualTo(50);
        assertThat(schedules.take(THURSDAY)).isFalse();
        assertThat(schedules.current().nextAt()).isAfter(THURSDAY);
    }

    @Test
    void timeComesOnceForAllNodes() {
        schedules.set(MONDAYS, 0, THURSDAY);
        assertThat(schedules.take(MONDAY.minusSeconds(1))).isFalse();
        long taken = IntStream.range(0, 8)
                .parallel()
                .filter(node -> schedules.take(MONDAY))
                .count();
        assertThat(taken).isEqualTo(1);
        assertThat(schedules.current().nextAt()).isEqualTo(MONDAY.plus(Duration.ofDays(7)));
        assertThat(schedules.current().lastAt()).isEqualTo(MONDAY);
    }

    @Test
    void whatWasMissedIsMadeUpForOnce() {
        schedules.set(MONDAYS, 0, THURSDAY);
        Instant back = MONDAY.plus(Duration.ofDays(24));
        assertThat(schedules.take(back)).isTrue();
        assertThat(schedules.take(back)).isFalse();
        assertThat(schedules.current().nextAt()).isEqualTo(MONDAY.plus(Duration.ofDays(28)));
    }

    @Test
    void clockThatHadRunAheadDoesNotSilenceTheSchedule() {
        schedules.set(MONDAYS, 0, THURSDAY);
        assertThat(schedules.take(THURSDAY.plus(Duration.ofDays(5_000)))).isTrue();
        assertThat(schedules.take(THURSDAY)).as("right again").isFalse();
        assertThat(schedules.current().nextAt()).isEqualTo(MONDAY);
        assertThat(schedules.take(MONDAY)).isTrue();
    }

    @Test
    void clockThatIsPutBackALittleRepeatsNothing() {
        schedules.set(MONDAYS, 0, THURSDAY);
        assertThat(schedules.take(MONDAY.plusSeconds(5))).isTrue();
        assertThat(schedules.take(MONDAY.minusSeconds(30))).isFalse();
        assertThat(schedules.take(MONDAY.plusSeconds(1))).isFalse();
    }

    @Test
    void withoutATimeNothingIsDue() {
        schedules.set(null, 20, THURSDAY);
        assertThat(schedules.current().times()).isEmpty();
        assertThat(schedules.current().examples()).isEqualTo(20);
        assertThat(schedules.take(THURSDAY.plus(Duration.ofDays(400)))).isFalse();
    }
}
