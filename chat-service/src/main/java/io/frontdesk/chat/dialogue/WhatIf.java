package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.dialogue.Decision.HandOff;
import io.frontdesk.chat.dialogue.Setting.Range;
import io.frontdesk.chat.dialogue.chance.Chance;
import io.frontdesk.chat.handoff.HandOffReason;
import io.frontdesk.intent.Thresholds;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Tells for each threshold of the policy in which ranges of its values the decision would be which. It decides anew between
 * all values that the policy compares the threshold with, so that no range is missed.
 */
final class WhatIf {
    private final Evidence evidence;
    private final double anger;
    private final Function<Evidence, Decision> policy;

    WhatIf(Evidence evidence, double anger, Function<Evidence, Decision> policy) {
        this.evidence = evidence;
        this.anger = anger;
        this.policy = policy;
    }

    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        if (evidence.question().intent() == null) {
            evidence.reading().ifPresent(read -> addThresholds(settings, read));
            evidence.mood()
                    .ifPresent(heard -> settings.add(setting(
                            "anger",
                            anger,
                            new Bounds(0.0, null),
                            DoubleStream.of(heard.angry()),
                            limit -> limit <= heard.angry()
                                    ? new HandOff(HandOffReason.ANGER, null)
                                    : policy.apply(evidence.withoutMood()))));
        }
        if (!evidence.hits().isEmpty()) {
            addChance(settings);
        }
        return settings;
    }

    private void addThresholds(List<Setting> settings, IntentClassifiers.Reading read) {
        Thresholds now = read.thresholds();
        double sure = read.prediction().confidence();
        settings.add(setting(
                "answer",
                now.answer(),
                new Bounds(now.clarify(), 1.0),
                DoubleStream.of(sure, 2 * sure - now.clarify()),
                value -> judged(new Thresholds(value, now.clarify(), now.outOfScope()))));
        settings.add(setting(
                "clarify",
                now.clarify(),
                new Bounds(0.0, now.answer()),
                DoubleStream.of(sure, 2 * sure - now.answer()),
                value -> judged(new Thresholds(now.answer(), value, now.outOfScope()))));
        settings.add(setting(
                "out_of_scope",
                now.outOfScope(),
                new Bounds(null, null),
                DoubleStream.of(read.prediction().outOfScope()),
                value -> judged(new Thresholds(now.answer(), now.clarify(), value))));
    }

    private void addChance(List<Setting> settings) {
        Chance now = evidence.chance();
        double likely = now.probability();
        settings.add(setting(
                "chance_answer",
                now.answer(),
                new Bounds(now.clarify(), 1.0),
                DoubleStream.of(likely),
                value -> policy.apply(evidence.judgedBy(new Chance(likely, value, now.clarify())))));
        settings.add(setting(
                "chance_clarify",
                now.clarify(),
                new Bounds(0.0, now.answer()),
                DoubleStream.of(likely),
                value -> policy.apply(evidence.judgedBy(new Chance(likely, now.answer(), value)))));
    }

    private Decision judged(Thresholds thresholds) {
        return policy.apply(evidence.judgedBy(thresholds));
    }

    private static Setting setting(
            String name, double value, Bounds bounds, DoubleStream turning, DoubleFunction<Decision> decide) {
        double[] turns = turning.filter(bounds::hold).sorted().distinct().toArray();
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i <= turns.length; i++) {
            Double from = i == 0 ? bounds.from() : (Double) turns[i - 1];
            Double to = i == turns.length ? bounds.to() : (Double) turns[i];
            Gist gist = Gist.of(decide.apply(within(from, to)));
            boolean now = (from == null || value > from || i == 0) && (to == null || value <= to);
            add(ranges, new Range(from, to, gist, now));
        }
        return new Setting(name, value, ranges);
    }

    /** Joins neighbours that lead to the same. */
    private static void add(List<Range> ranges, Range next) {
        Range last = ranges.isEmpty() ? null : ranges.getLast();
        if (last != null && last.gist().isAlike(next.gist())) {
            ranges.set(ranges.size() - 1, new Range(last.from(), next.to(), last.gist(), last.now() || next.now()));
        } else {
            ranges.add(next);
        }
    }

    private static double within(@Nullable Double from, @Nullable Double to) {
        if (from == null) {
            return to == null ? 0 : to - 1;
        }
        return to == null ? from + 1 : (from + to) / 2;
    }

    /** Between which values a threshold may lie. */
    private record Bounds(@Nullable Double from, @Nullable Double to) {
        boolean hold(double value) {
            return (from == null || value > from) && (to == null || value < to);
        }
    }
}
