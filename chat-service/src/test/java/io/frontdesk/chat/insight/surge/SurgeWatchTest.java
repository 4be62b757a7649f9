package io.frontdesk.chat.insight.surge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class SurgeWatchTest {
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);
    private static final Instant NOON = TODAY.atTime(12, 0).atZone(ZONE).toInstant();

    private final SurgeWatch watch = new SurgeWatch(SurgeSettings.standard());

    @Test
    void aSurgeIsSeenAndWhatIsUsualIsNot() {
        Baseline baseline = baseline(24, -1);
        assertThat(watch.surges(baseline, complaints(2, 2), 10, NOON)).isEmpty();
        List<Surge> surges = watch.surges(baseline, complaints(20, 20), 10, NOON);
        assertThat(surges).hasSize(1);
        assertThat(surges.getFirst().topic()).isEqualTo("delivery");
        assertThat(surges.getFirst().expected()).isBetween(0.1, 6.0);
        assertThat(surges.getFirst().since()).isBefore(NOON);
    }

    @Test
    void aTopicNeverHeardOfNeedsFiveConversations() {
        Baseline baseline = baseline(24, -1);
        assertThat(watch.surges(baseline, new Complaints(Map.of(), Map.of("new", times(4))), 10, NOON))
                .isEmpty();
        assertThat(watch.surges(baseline, new Complaints(Map.of(), Map.of("new", times(30))), 10, NOON))
                .hasSize(1);
    }

    @Test
    void anEarlierSurgeDoesNotHideTheNext() {
        Baseline quiet = baseline(24, -1);
        Baseline surged = baseline(24, 20);
        double before =
                quiet.expected("delivery", NOON, Duration.ofHours(1), 1, 0).mean();
        double after =
                surged.expected("delivery", NOON, Duration.ofHours(1), 1, 0).mean();
        assertThat(after).isLessThan(1.2 * before);
    }

    @Test
    void daysWithoutAnyQuestionAreNoQuietDays() {
        Map<LocalDate, Integer> traffic = new HashMap<>();
        Map<LocalDate, Integer> complaints = new HashMap<>();
        for (int ago = 1; ago <= 56; ago++) {
            boolean empty = ago > 7 && ago <= 14;
            traffic.put(TODAY.minusDays(ago), empty ? 0 : 200);
            complaints.put(TODAY.minusDays(ago), empty ? 0 : 24);
        }
        Baseline baseline = Baseline.of(traffic, Map.of("delivery", complaints), flat(), TODAY);
        assertThat(baseline.expected("delivery", NOON, Duration.ofDays(1), 1, 0).mean())
                .isBetween(22.0, 26.0);
    }

    @Test
    void whereEverythingIsBusierMoreComplaintsAreUsual() {
        Baseline baseline = baseline(24, -1);
        Map<String, List<Instant>> busy = Map.of("other", times(200), "delivery", times(10));
        Map<String, List<Instant>> slow = Map.of("other", times(8), "delivery", times(10));
        Map<String, List<Instant>> complaints = Map.of("delivery", times(14));
        assertThat(watch.surges(baseline, new Complaints(slow, complaints), 10, NOON))
                .hasSize(1);
        assertThat(watch.surges(baseline, new Complaints(busy, complaints), 10, NOON))
                .isEmpty();
    }

    @Test
    void whatIsStillToComeByAClockThatWentBackDoesNotCount() {
        List<Instant> future =
                times(30).stream().map(at -> at.plus(Duration.ofHours(3))).toList();
        assertThat(watch.surges(baseline(24, -1), new Complaints(Map.of(), Map.of("delivery", future)), 10, NOON))
                .isEmpty();
    }

    @Test
    void oneSurgeRaisesOneAlarm() {
        SurgeLedger ledger = new SurgeLedger();
        assertThat(ledger.raises("delivery", NOON)).isTrue();
        assertThat(ledger.raises("delivery", NOON.plusSeconds(300))).isFalse();
        assertThat(ledger.raises("delivery", NOON.minusSeconds(86_400))).isFalse();
        assertThat(ledger.raises("refund", NOON)).isTrue();
        assertThat(ledger.raises("delivery", NOON.plus(Duration.ofHours(10)))).isTrue();
    }

    @Test
    void streamsOfThreeSeedsAreAlarmedWithinTheHourAndHardlyEverFalsely() {
        SurgeBenchmark.Figures figures = new SurgeBenchmark(SurgeSettings.standard(), 20).run(60, 3, List.of(20.0));
        assertThat(figures.mostFalseAlarms()).isLessThanOrEqualTo(1);
        SurgeBenchmark.Size size = figures.sizes().getFirst();
        assertThat(size.withinHour()).isEqualTo(size.surges());
    }

    private static Complaints complaints(int questions, int complaints) {
        return new Complaints(Map.of("delivery", times(questions)), Map.of("delivery", times(complaints)));
    }

    /** Within the hour before noon. */
    private static List<Instant> times(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> NOON.minusSeconds(3_500L * i / Math.max(1, count)))
                .toList();
    }

    /** 56 days with so many complaints each, and ten times that on the day so long ago. */
    private static Baseline baseline(int perDay, int surgeAgo) {
        Map<LocalDate, Integer> traffic = new HashMap<>();
        Map<LocalDate, Integer> complaints = new HashMap<>();
        List<Integer> noise = new ArrayList<>(List.of(-3, 2, 0, 4, -1, -2, 0));
        for (int ago = 1; ago <= 56; ago++) {
            traffic.put(TODAY.minusDays(ago), 200);
            int usual = perDay + noise.get(ago % noise.size());
            complaints.put(TODAY.minusDays(ago), ago == surgeAgo ? 10 * perDay : usual);
        }
        return Baseline.of(traffic, Map.of("delivery", complaints), flat(), TODAY);
    }

    private static WeekProfile flat() {
        double[] hours = new double[WeekProfile.HOURS];
        Arrays.fill(hours, 10);
        return new WeekProfile(hours, ZONE);
    }
}
