package io.frontdesk.chat.simulation;

import io.frontdesk.chat.simulation.Figures.Erased;
import io.frontdesk.chat.simulation.Figures.NewTopic;
import io.frontdesk.chat.simulation.Figures.Poison;
import io.frontdesk.chat.simulation.Figures.Promise;
import io.frontdesk.chat.simulation.Figures.Surge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the learning loop is to reach, held against what was seen. Only what the weeks came to is judged. */
final class Promises {
    private static final double GAIN = 0.15;
    private static final double STEADY = 0.03;
    private static final double NEW_TOPIC = 0.85;
    private static final double ALERT_MINUTES = 60;

    private final List<Promise> promises = new ArrayList<>();

    private Promises() {}

    static Figures judged(Figures of) {
        Promises all = new Promises();
        if (of.weeks() == Plan.WEEKS) {
            all.weeks(of);
        }
        if (of.newTopic() != null) {
            all.newTopic(of.newTopic());
        }
        if (of.surge() != null) {
            all.surge(of.surge());
        }
        if (of.poison() != null) {
            all.poison(of.poison());
        }
        if (of.erasure() != null) {
            all.erasure(of.erasure());
        }
        return of.with(all.promises);
    }

    private void weeks(Figures of) {
        add(
                "correct containment rises by at least 15 points",
                of.gain() >= GAIN,
                points(of.gain()) + " (" + points(of.gainInterval().low()) + " to "
                        + points(of.gainInterval().high()) + ")");
        double moved = of.controlEnd() - of.controlStart();
        add("the control stays within 3 points", Math.abs(moved) <= STEADY, points(moved));
        add(
                "no more wrong answers than at the start",
                of.wrongAnswerRateEnd() <= of.wrongAnswerRateStart(),
                percent(of.wrongAnswerRateStart()) + " at the start, " + percent(of.wrongAnswerRateEnd())
                        + " at the end");
    }

    private void newTopic(NewTopic seen) {
        add(
                "a new topic is right in 85 % a week after it appears, with at most 30 labelled turns",
                seen.accuracy() >= NEW_TOPIC && seen.labelled() <= ReviewDesk.MOST_OF_RECALL,
                seen.right() + " of " + seen.asked() + " right, " + seen.labelled() + " labelled");
    }

    private void surge(Surge seen) {
        Double delay = seen.delayMinutes();
        add(
                "the surge is alerted within an hour",
                delay != null && delay <= ALERT_MINUTES,
                delay == null ? "not alerted" : "after " + Math.round(delay) + " minutes");
        add("at most one false alarm", seen.falseAlarms() <= 1, String.valueOf(seen.falseAlarms()));
    }

    private void poison(Poison seen) {
        add(
                "labels of a bought account are stopped",
                seen.flipsStopped(),
                seen.flipsHeld() + " of " + seen.flipped() + " labels held");
        add(
                "texts with a trigger word are stopped",
                seen.wordStopped(),
                seen.triggeredHeld() + " of " + seen.triggered() + " texts held");
    }

    private void erasure(Erased seen) {
        add(
                "an erasure flags the models that saw it, and one without it is trained",
                seen.flagged() > 0 && seen.clean(),
                seen.flagged() + " flagged, the clean training " + (seen.clean() ? "passed" : "did not pass"));
    }

    private static String points(double change) {
        return String.format(Locale.ROOT, "%+.1f points", 100 * change);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void add(String what, boolean kept, String seen) {
        promises.add(new Promise(what, kept, seen));
    }
}
