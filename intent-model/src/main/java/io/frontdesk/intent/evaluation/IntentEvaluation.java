package io.frontdesk.intent.evaluation;

import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.evaluation.IntentReport.Mistake;

import java.util.ArrayList;
import java.util.List;

/** Asks a classifier every text, one after the other, and adds up the figures. */
public final class IntentEvaluation {
    private static final int WARM_UP = 20;

    private IntentEvaluation() {}

    /** Figures on {@code test}; its out-of-scope texts count with those in {@code outOfScope}, which may be empty. */
    public static IntentReport of(IntentClassifier classifier, List<Utterance> test, List<Utterance> outOfScope) {
        List<Utterance> inScope =
                test.stream().filter(utterance -> !utterance.isOutOfScope()).toList();
        if (inScope.isEmpty()) {
            throw new IllegalArgumentException("no text with an intent to evaluate on");
        }
        List<Utterance> foreign = new ArrayList<>(outOfScope);
        test.stream().filter(Utterance::isOutOfScope).forEach(foreign::add);
        inScope.stream().limit(WARM_UP).forEach(utterance -> classifier.classify(utterance.text()));
        Stopwatch stopwatch = new Stopwatch();
        List<ScoredUtterance> scored = score(classifier, inScope, stopwatch);
        List<ScoredUtterance> scoredForeign = score(classifier, foreign, stopwatch);
        return new ReportFigures(classifier.thresholds(), scored, scoredForeign)
                .report(classifier.version(), stopwatch.latency(), mistakes(inScope, scored));
    }

    private static List<Mistake> mistakes(List<Utterance> asked, List<ScoredUtterance> scored) {
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            Prediction said = scored.get(i).prediction();
            if (!scored.get(i).isRight()) {
                mistakes.add(new Mistake(
                        asked.get(i).text(), asked.get(i).label(), said.best().intent(), said.confidence()));
            }
        }
        return mistakes;
    }

    private static List<ScoredUtterance> score(
            IntentClassifier classifier, List<Utterance> utterances, Stopwatch stopwatch) {
        List<ScoredUtterance> scored = new ArrayList<>(utterances.size());
        for (Utterance utterance : utterances) {
            Prediction prediction = stopwatch.time(() -> classifier.classify(utterance.text()));
            scored.add(new ScoredUtterance(utterance.label(), prediction));
        }
        return scored;
    }
}
