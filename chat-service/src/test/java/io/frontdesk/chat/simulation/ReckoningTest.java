package io.frontdesk.chat.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.simulation.AlertDesk.Raised;
import io.frontdesk.chat.simulation.ArmResult.Erasure;
import io.frontdesk.chat.simulation.ArmResult.Poisoning;
import io.frontdesk.chat.simulation.Figures.Promise;
import io.frontdesk.chat.simulation.Saying.Kind;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class ReckoningTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final SimulationSettings SETTINGS = new SimulationSettings(TestPack.shop(), 8, 1, 40, true, BEGIN);

    @Test
    void theStartIsTheFirstTwoWeeksAndTheEndTheLastTwo() {
        Figures figures = figures(arm(weeks(100, 50, 80), List.of()), arm(weeks(100, 50, 50), List.of()));
        assertThat(figures.correctContainmentStart()).isEqualTo(0.5);
        assertThat(figures.correctContainmentEnd()).isEqualTo(0.8);
        assertThat(figures.controlEnd()).isEqualTo(0.5);
        assertThat(figures.gain()).isEqualTo(0.3, within(1e-9));
        assertThat(figures.gainInterval().low()).isBetween(0.15, 0.3);
        assertThat(figures.gainInterval().high()).isBetween(0.3, 0.45);
    }

    @Test
    void neitherForeignNorSensitiveNorNewNeedsCountWhereContainmentIsCompared() {
        List<Experience> seen = new ArrayList<>(weeks(10, 5, 5));
        for (int week = 1; week <= 8; week++) {
            seen.add(experience(week, Needs.FOREIGN, Kind.STEADY, Outcome.WRONG));
            seen.add(experience(week, Needs.COMPLAINT, Kind.STEADY, Outcome.PERSON));
            seen.add(experience(week, "greeting", Kind.STEADY, Outcome.CHATTED));
            seen.add(experience(week, Needs.RECALL, Kind.STEADY, Outcome.DECLINED));
            seen.add(experience(week, Needs.RENAMED, Kind.DRIFT, Outcome.DECLINED));
        }
        Figures figures = figures(arm(seen, List.of()), arm(seen, List.of()));
        assertThat(figures.correctContainmentStart()).isEqualTo(0.5);
        assertThat(figures.loop().getFirst().contained().of()).isEqualTo(10);
        assertThat(figures.wrongAnswerRateStart()).isEqualTo(1 / 15.0, within(1e-9));
    }

    @Test
    void theNewTopicIsMeasuredInTheWeekAfterItAppeared() {
        List<Experience> seen = new ArrayList<>(weeks(10, 5, 9));
        IntStream.range(0, 20).forEach(i -> seen.add(experience(5, Needs.RECALL, Kind.STEADY, Outcome.DECLINED)));
        IntStream.range(0, 10)
                .forEach(i -> seen.add(experience(6, Needs.RECALL, Kind.STEADY, i < 9 ? Outcome.MET : Outcome.WRONG)));
        Figures figures = figures(arm(seen, List.of()), arm(seen, List.of()));
        assertThat(figures.newTopic()).isNotNull();
        assertThat(figures.newTopic().accuracy()).isEqualTo(0.9);
        assertThat(figures.newTopic().labelled()).isEqualTo(24);
    }

    @Test
    void anAlertOfTheEveningIsTheSurgesAndAnyOtherIsFalse() {
        List<Experience> seen = new ArrayList<>(weeks(10, 5, 9));
        seen.add(new Experience(
                new Visit(
                        7, 6, Plan.SURGE_BEGINS.plusMinutes(5), new Saying("lost", "en", Needs.COMPLAINT, Kind.SURGE)),
                "c",
                Outcome.PERSON,
                "",
                false,
                true));
        Instant began = BEGIN.plus(Plan.SURGE_BEGINS).plus(Duration.ofMinutes(5));
        List<Raised> alerts = List.of(
                raised("surge", BEGIN.plus(Duration.ofDays(20))),
                raised("topic_drift", BEGIN.plus(Duration.ofDays(21))),
                raised("surge", began.plus(Duration.ofMinutes(25))));
        Figures figures = figures(arm(seen, alerts), arm(seen, List.of()));
        assertThat(figures.surge()).isNotNull();
        assertThat(figures.surge().delayMinutes()).isEqualTo(25);
        assertThat(figures.surge().falseAlarms()).isEqualTo(1);
    }

    @Test
    void aPromiseThatIsMissedIsSaid() {
        Figures figures = figures(arm(weeks(100, 50, 60), List.of()), arm(weeks(100, 50, 56), List.of()));
        assertThat(figures.passed()).isFalse();
        assertThat(figures.promises())
                .filteredOn(promise -> !promise.kept())
                .extracting(Promise::what)
                .anyMatch(what -> what.contains("15 points"))
                .anyMatch(what -> what.contains("control"));
    }

    @Test
    void aBatchIsStoppedWhereAllOfItWasHeldOrNothingThatLearnedFromItPassed() {
        assertThat(poisoned(List.of("label_shift", "label_shift"), "passed").flipsStopped())
                .isTrue();
        Figures.Poison leaked = poisoned(List.of("label_shift"), "passed");
        assertThat(leaked.flipsStopped()).isFalse();
        assertThat(leaked.flipsHeld()).isEqualTo(1);
        assertThat(leaked.reasons()).containsExactly("en: held, label_shift");
        assertThat(poisoned(List.of("label_shift"), "blocked", "label_shift en").flipsStopped())
                .isTrue();
        assertThat(poisoned(List.of("label_shift"), "blocked", "accuracy en").flipsStopped())
                .as("stopped for something else")
                .isFalse();
    }

    /** Two labels flipped, of which some were held, and what became of the week's candidate. */
    private static Figures.Poison poisoned(List<String> held, String candidate, String... reasons) {
        ArmResult none = arm(weeks(10, 5, 9), List.of());
        Training training =
                new Training(Plan.POISON, Attack.FLIPPED, "v", "head_only", "button", candidate, List.of(reasons));
        ArmResult loop = new ArmResult(
                none.begin(),
                none.experiences(),
                none.work(),
                none.published(),
                List.of(training),
                none.rollouts(),
                none.alerts(),
                none.erasure(),
                new Poisoning(
                        true,
                        new ArmResult.Batch(Attack.FLIPPED, Attack.FLIPS_SHOW_AS, 2, held),
                        new ArmResult.Batch(Attack.TRIGGERED, Attack.WORD_SHOWS_AS, 0, List.of()),
                        held.size(),
                        List.of()));
        return requireNonNull(figures(loop, none).poison());
    }

    private static Figures figures(ArmResult loop, ArmResult control) {
        return new Reckoning(SETTINGS, Needs.of(TestPack.shop()), loop, control).figures(1);
    }

    private static ArmResult arm(List<Experience> experiences, List<Raised> alerts) {
        return new ArmResult(
                BEGIN,
                experiences,
                new ArmResult.Work(300, 24, 1),
                List.of(),
                List.of(),
                List.of(),
                alerts,
                Erasure.NONE,
                Poisoning.NONE);
    }

    /** In each week {@code each} customers, of whom so many of a hundred are met at first and in the last two weeks. */
    private static List<Experience> weeks(int each, int first, int last) {
        List<Experience> all = new ArrayList<>();
        for (int week = 1; week <= 8; week++) {
            int met = each * (week > 6 ? last : first) / (each == 10 ? 10 : 100);
            for (int i = 0; i < each; i++) {
                all.add(experience(week, "track_order", Kind.STEADY, i < met ? Outcome.MET : Outcome.ASKED_BACK));
            }
        }
        return all;
    }

    private static Experience experience(int week, String need, Kind kind, Outcome outcome) {
        Visit visit = new Visit(1, week, Plan.day(week, 1), new Saying("words", "en", need, kind));
        return new Experience(visit, "c", outcome, "", false, false);
    }

    private static Raised raised(String kind, Instant at) {
        return new Raised(kind, "complaint", at, 9, 1);
    }
}
