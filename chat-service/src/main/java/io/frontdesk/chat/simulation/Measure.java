package io.frontdesk.chat.simulation;

import io.frontdesk.chat.insight.statistics.Interval;
import io.frontdesk.chat.simulation.Saying.Kind;

import java.util.List;
import java.util.function.Predicate;

/** Shares of what customers went through, by what they truly wanted. */
final class Measure {
    private final Needs needs;
    private final Bootstrap bootstrap;

    Measure(Needs needs, long seed) {
        this.needs = needs;
        this.bootstrap = new Bootstrap(seed);
    }

    /** A need that the bot may settle alone and that is asked about equally often in every week. */
    boolean isSteady(Experience one) {
        return one.visit().saying().kind() == Kind.STEADY
                && !one.need().equals(Needs.RECALL)
                && needs.mayBeContained(one.need());
    }

    /** The same of a topic that the pack says nothing of. */
    boolean isUncovered(Experience one) {
        return isSteady(one) && needs.isUncovered(one.need());
    }

    static boolean isRecall(Experience one) {
        return one.need().equals(Needs.RECALL);
    }

    static boolean isDrift(Experience one) {
        return one.visit().saying().kind() == Kind.DRIFT;
    }

    /** Everybody but those of the one evening. */
    static boolean isUsual(Experience one) {
        return !one.visit().isSurge();
    }

    Share share(List<Experience> all, Predicate<Experience> of, Predicate<Experience> hit) {
        boolean[] seen = seen(all, of, hit);
        if (seen.length == 0) {
            return new Share(0, 0, 0, 0, 0);
        }
        Interval interval = bootstrap.share(seen);
        int hits = 0;
        for (boolean one : seen) {
            hits += one ? 1 : 0;
        }
        return new Share(hits, seen.length, (double) hits / seen.length, interval.low(), interval.high());
    }

    Interval gain(List<Experience> before, List<Experience> after) {
        return bootstrap.difference(
                seen(before, this::isSteady, Experience::isMet), seen(after, this::isSteady, Experience::isMet));
    }

    private static boolean[] seen(List<Experience> all, Predicate<Experience> of, Predicate<Experience> hit) {
        return Bootstrap.of(all.stream().filter(of).map(hit::test).toList());
    }
}
