package io.frontdesk.intent.evaluation;

import io.frontdesk.intent.Thresholds;
import io.frontdesk.intent.evaluation.IntentReport.OutOfScopeFigures;
import io.frontdesk.intent.evaluation.IntentReport.PolicyFigures;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/** Turns scored texts into the figures of a report. */
final class ReportFigures {
    private static final int CHOICES = 3;

    private final Thresholds thresholds;
    private final List<ScoredUtterance> inScope;
    private final List<ScoredUtterance> foreign;

    ReportFigures(Thresholds thresholds, List<ScoredUtterance> inScope, List<ScoredUtterance> foreign) {
        this.thresholds = thresholds;
        this.inScope = inScope;
        this.foreign = foreign;
    }

    IntentReport report(String model, IntentReport.Latency latency, List<IntentReport.Mistake> mistakes) {
        ConfusionTable confusion = ConfusionTable.of(inScope);
        Reliability reliability = Reliability.of(inScope);
        return new IntentReport(
                model,
                inScope.size(),
                share(inScope, ScoredUtterance::isRight),
                confusion.macroF1(),
                reliability.ece(),
                outOfScope(),
                latency,
                policy(),
                confusion.intents(),
                confusion.cells(),
                mistakes,
                reliability.bins());
    }

    private @Nullable OutOfScopeFigures outOfScope() {
        if (foreign.isEmpty()) {
            return null;
        }
        RocCurve curve = RocCurve.of(scores(inScope), scores(foreign));
        return new OutOfScopeFigures(foreign.size(), curve.area(), curve.fpr95(), curve.recallAt(0.05), curve.points());
    }

    private static double[] scores(List<ScoredUtterance> scored) {
        return scored.stream().mapToDouble(one -> one.prediction().outOfScope()).toArray();
    }

    private PolicyFigures policy() {
        List<ScoredUtterance> answered = inScope.stream().filter(this::answers).toList();
        List<ScoredUtterance> clarified =
                inScope.stream().filter(this::clarifies).toList();
        return new PolicyFigures(
                (double) answered.size() / inScope.size(),
                share(answered, ScoredUtterance::isRight),
                (double) clarified.size() / inScope.size(),
                share(clarified, one -> one.isAmong(CHOICES)),
                share(inScope, this::rejects),
                foreign.isEmpty() ? null : share(foreign, this::answers));
    }

    private boolean rejects(ScoredUtterance one) {
        return one.prediction().outOfScope() > thresholds.outOfScope();
    }

    private boolean answers(ScoredUtterance one) {
        return !rejects(one) && one.prediction().confidence() >= thresholds.answer();
    }

    private boolean clarifies(ScoredUtterance one) {
        return !rejects(one) && !answers(one) && one.prediction().confidence() >= thresholds.clarify();
    }

    private static double share(List<ScoredUtterance> of, Predicate<ScoredUtterance> counts) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(counts).count() / of.size();
    }
}
