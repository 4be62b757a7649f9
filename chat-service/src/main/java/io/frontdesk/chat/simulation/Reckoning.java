package io.frontdesk.chat.simulation;

import io.frontdesk.chat.simulation.AlertDesk.Raised;
import io.frontdesk.chat.simulation.ArmResult.Batch;
import io.frontdesk.chat.simulation.Figures.Erased;
import io.frontdesk.chat.simulation.Figures.NewTopic;
import io.frontdesk.chat.simulation.Figures.Poison;
import io.frontdesk.chat.simulation.Figures.Range;
import io.frontdesk.chat.simulation.Figures.Surge;
import io.frontdesk.chat.simulation.Figures.Told;
import io.frontdesk.chat.simulation.Figures.Week;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes figures of what both arms came to. */
final class Reckoning {
    /** Complaints about the evening go on into the next day. */
    private static final Duration AFTERMATH = Duration.ofHours(26);

    private final SimulationSettings settings;
    private final Needs needs;
    private final Measure measure;
    private final ArmResult loop;
    private final ArmResult control;

    Reckoning(SimulationSettings settings, Needs needs, ArmResult loop, ArmResult control) {
        this.settings = settings;
        this.needs = needs;
        this.measure = new Measure(needs, settings.seed());
        this.loop = loop;
        this.control = control;
    }

    Figures figures(double seconds) {
        Share before = contained(loop, this::isStart);
        Share after = contained(loop, this::isEnd);
        Figures figures = new Figures(
                settings.seed(),
                settings.weeks(),
                before.share(),
                after.share(),
                after.share() - before.share(),
                Range.of(measure.gain(of(loop, this::isStart), of(loop, this::isEnd))),
                contained(control, this::isStart).share(),
                contained(control, this::isEnd).share(),
                wrong(loop, this::isStart).share(),
                wrong(loop, this::isEnd).share(),
                wrong(control, this::isEnd).share(),
                (int) loop.trainings().stream().filter(Training::isBlocked).count(),
                newTopic(),
                surge(),
                poison(),
                loop.erasure().done()
                        ? new Erased(loop.erasure().flagged(), loop.erasure().clean())
                        : null,
                weeks(loop),
                weeks(control),
                loop.work().decisions(),
                loop.published(),
                loop.trainings(),
                loop.rollouts(),
                loop.alerts().stream().map(this::told).toList(),
                seconds,
                List.of());
        return Promises.judged(figures);
    }

    private boolean isStart(int week) {
        return week <= Math.min(2, settings.weeks());
    }

    private boolean isEnd(int week) {
        return week > settings.weeks() - 2;
    }

    private static List<Experience> of(ArmResult arm, IntPredicate weeks) {
        return arm.experiences().stream()
                .filter(one -> weeks.test(one.visit().week()))
                .toList();
    }

    private Share contained(ArmResult arm, IntPredicate weeks) {
        return measure.share(of(arm, weeks), measure::isSteady, Experience::isMet);
    }

    private Share wrong(ArmResult arm, IntPredicate weeks) {
        return measure.share(of(arm, weeks), Measure::isUsual, Experience::isWrong);
    }

    private List<Week> weeks(ArmResult arm) {
        return IntStream.rangeClosed(1, settings.weeks())
                .mapToObj(week -> week(week, of(arm, one -> one == week)))
                .toList();
    }

    private Week week(int week, List<Experience> all) {
        return new Week(
                week,
                all.size(),
                (int) all.stream().filter(Experience::served).count(),
                measure.share(all, measure::isSteady, Experience::isMet),
                measure.share(all, measure::isUncovered, Experience::isMet),
                measure.share(all, one -> measure.isSteady(one) && !measure.isUncovered(one), Experience::isMet),
                measure.share(all, Measure::isDrift, Experience::isMet),
                measure.share(all, Measure::isRecall, Experience::isMet),
                measure.share(all, one -> needs.mayBeContained(one.need()), Experience::isMet),
                measure.share(all, Measure::isUsual, Experience::isWrong),
                measure.share(all, one -> one.need().equals(Needs.FOREIGN), Experience::isWrong));
    }

    private @Nullable NewTopic newTopic() {
        int after = Plan.RECALL + 1;
        if (settings.weeks() < after) {
            return null;
        }
        Share seen = measure.share(of(loop, week -> week == after), Measure::isRecall, Experience::isMet);
        Share other = measure.share(of(control, week -> week == after), Measure::isRecall, Experience::isMet);
        return new NewTopic(seen.share(), seen.hits(), seen.of(), loop.work().recalled(), other.share());
    }

    private @Nullable Surge surge() {
        if (settings.weeks() < Plan.SURGE) {
            return null;
        }
        List<Visit> angry = loop.experiences().stream()
                .map(Experience::visit)
                .filter(Visit::isSurge)
                .sorted(Comparator.comparing(Visit::at))
                .toList();
        if (angry.isEmpty()) {
            return null;
        }
        Instant began = loop.begin().plus(angry.getFirst().at());
        List<Raised> surges =
                loop.alerts().stream().filter(one -> one.kind().equals("surge")).toList();
        Optional<Raised> first = surges.stream().filter(one -> isOf(one, began)).findFirst();
        return new Surge(
                angry.size(),
                first.map(one -> Duration.between(began, one.at()).toSeconds() / 60.0)
                        .orElse(null),
                first.map(Raised::topic).orElse(null),
                (int) surges.stream().filter(one -> !isOf(one, began)).count());
    }

    private Told told(Raised alert) {
        int week = 1 + (int) (Duration.between(loop.begin(), alert.at()).toDays() / 7);
        String at = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(alert.at());
        return new Told(week, alert.kind(), alert.topic(), at, alert.found(), alert.usual());
    }

    private static boolean isOf(Raised alert, Instant began) {
        return !alert.at().isBefore(began) && alert.at().isBefore(began.plus(AFTERMATH));
    }

    private @Nullable Poison poison() {
        ArmResult.Poisoning seen = loop.poisoning();
        if (!seen.done()) {
            return null;
        }
        return new Poison(
                seen.flips().given(),
                seen.flips().held().size(),
                seen.words().given(),
                seen.words().held().size(),
                isStopped(seen.flips()),
                isStopped(seen.words()),
                seen.withdrawn(),
                reasons(seen));
    }

    /** Held back as a whole before anything learned from it, or learned from only by candidates that the gate stopped for it. */
    private boolean isStopped(Batch batch) {
        List<Training> learned = loop.trainings().stream()
                .filter(training -> training.week() == Plan.POISON)
                .filter(training -> training.lang().equals(batch.lang()))
                .toList();
        boolean blocked = !learned.isEmpty()
                && learned.stream()
                        .allMatch(training -> training.isBlocked()
                                && training.reasons().stream().anyMatch(reason -> reason.startsWith(batch.check())));
        return batch.held().size() == batch.given() || blocked;
    }

    private static List<String> reasons(ArmResult.Poisoning seen) {
        Stream<String> held = Stream.of(seen.flips(), seen.words())
                .flatMap(batch -> batch.held().stream().map(check -> batch.lang() + ": held, " + check));
        Stream<String> stopped = seen.stopped().stream()
                .flatMap(training -> training.reasons().stream().map(reason -> training.lang() + ": " + reason));
        return Stream.concat(held, stopped).distinct().toList();
    }
}
