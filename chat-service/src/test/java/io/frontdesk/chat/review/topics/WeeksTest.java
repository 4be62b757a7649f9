package io.frontdesk.chat.review.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.review.topics.UnansweredTopic.Week;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class WeeksTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void everyWeekIsThereAndBeginsOnMonday() {
        List<Week> weeks = Weeks.of(
                List.of(
                        Instant.parse("2026-11-23T00:00:00Z"),
                        Instant.parse("2026-11-22T23:59:59Z"),
                        Instant.parse("2026-11-17T12:00:00Z")),
                TUESDAY);
        assertThat(weeks).hasSize(Weeks.SHOWN);
        assertThat(weeks.getLast()).isEqualTo(new Week(LocalDate.of(2026, 11, 23), 1));
        assertThat(weeks.get(Weeks.SHOWN - 2)).isEqualTo(new Week(LocalDate.of(2026, 11, 16), 2));
        assertThat(weeks.getFirst().asked()).isZero();
    }

    @Test
    void aTimeWithoutQuestionsIsEightEmptyWeeks() {
        assertThat(Weeks.of(List.of(), TUESDAY)).hasSize(Weeks.SHOWN).allMatch(week -> week.asked() == 0);
    }
}
