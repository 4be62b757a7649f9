package io.frontdesk.chat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.simulation.Saying.Kind;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

class PlanTest {
    private static final Pool POOL = TestPool.of(40);

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherAnother() {
        assertThat(Plan.of(POOL, 3).visits()).isEqualTo(Plan.of(POOL, 3).visits());
        assertThat(Plan.of(POOL, 3).visits()).isNotEqualTo(Plan.of(POOL, 4).visits());
    }

    @Test
    void everyTextIsSaidOnce() {
        assertThat(Plan.of(POOL, 1).visits().stream().map(Visit::saying))
                .hasSize(POOL.sayings().size())
                .doesNotHaveDuplicates();
        assertThat(Plan.of(POOL, 1).visits().stream().map(Visit::number)).doesNotHaveDuplicates();
    }

    @Test
    void everyNeedIsAskedAboutEquallyOftenInAllWeeks() {
        for (String need : List.of("track_order", "gift_wrapping", Needs.FOREIGN)) {
            assertThat(weeks(visit -> visit.saying().need().equals(need)))
                    .as(need)
                    .hasSize(8)
                    .allSatisfy((week, count) -> assertThat(count).isEqualTo(10));
        }
    }

    @Test
    void whatIsNewBeginsLater() {
        assertThat(weeks(visit -> visit.saying().kind() == Kind.DRIFT)).containsOnlyKeys(3, 4, 5, 6, 7, 8);
        assertThat(weeks(visit -> visit.saying().need().equals(Needs.RECALL)))
                .isEqualTo(Map.of(5, 32L, 6, 24L, 7, 12L, 8, 12L));
    }

    @Test
    void theSurgeIsOneEvening() {
        List<Visit> surge =
                Plan.of(POOL, 1).visits().stream().filter(Visit::isSurge).toList();
        assertThat(surge)
                .hasSize(80)
                .allSatisfy(visit ->
                        assertThat(visit.at()).isBetween(Plan.SURGE_BEGINS, Plan.SURGE_BEGINS.plus(Plan.SURGE_LASTS)));
    }

    @Test
    void fewerWeeksAreTheFirstOfThem() {
        Plan plan = Plan.of(POOL, 1);
        List<Visit> first =
                plan.moments(2).values().stream().flatMap(List::stream).toList();
        assertThat(first)
                .isNotEmpty()
                .isEqualTo(plan.visits().stream()
                        .filter(visit -> visit.week() <= 2)
                        .toList());
    }

    private static Map<Integer, Long> weeks(Predicate<Visit> which) {
        return Plan.of(POOL, 1).visits().stream()
                .filter(which)
                .collect(Collectors.groupingBy(Visit::week, Collectors.counting()));
    }
}
