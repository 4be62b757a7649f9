package io.frontdesk.intent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;
import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class IntentEvaluationTest {
    @Test
    void countsAccuracyAndMacroF1ByHand() {
        IntentReport report = IntentEvaluation.of(
                new Scripted(),
                List.of(said("a 0.9 0", "a"), said("a 0.9 0", "a"), said("b 0.6 0", "a"), said("b 0.6 0", "b")),
                List.of());
        assertThat(report.accuracy()).isEqualTo(0.75);
        assertThat(report.macroF1()).isCloseTo((0.8 + 2.0 / 3) / 2, within(1e-9));
        assertThat(report.outOfScope()).isNull();
        assertThat(report.intents())
                .extracting(IntentReport.IntentFigures::support)
                .containsExactly(3, 1);
    }

    @Test
    void calibrationErrorIsTheGapBetweenPromiseAndTruth() {
        List<Utterance> test = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            test.add(said("a 0.8 0", i < 6 ? "a" : "b"));
        }
        assertThat(IntentEvaluation.of(new Scripted(), test, List.of()).ece()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void separatesOutOfScopeByHand() {
        RocCurve apart = RocCurve.of(new double[] {1, 2, 3}, new double[] {4, 5});
        assertThat(apart.area()).isEqualTo(1);
        assertThat(apart.fpr95()).isZero();
        assertThat(apart.recallAt(0.05)).isEqualTo(1);
        RocCurve same = RocCurve.of(new double[] {1, 1}, new double[] {1, 1});
        assertThat(same.area()).isEqualTo(0.5);
        assertThat(RocCurve.of(new double[] {1, 3}, new double[] {2, 4}).area()).isEqualTo(0.75);
        assertThat(RocCurve.of(new double[] {1, 3}, new double[] {2, 4}).fpr95())
                .isEqualTo(0.5);
    }

    @Test
    void policyFiguresFollowTheThresholds() {
        IntentReport report = IntentEvaluation.of(
                new Scripted(),
                List.of(said("a 0.9 0", "a"), said("a 0.4 0", "b"), said("a 0.9 9", "a"), said("a 0.1 0", "b")),
                List.of(said("a 0.9 9", "oos"), said("a 0.9 0", "oos")));
        IntentReport.PolicyFigures policy = report.policy();
        assertThat(policy.answered()).isEqualTo(0.25);
        assertThat(policy.clarified()).isEqualTo(0.25);
        assertThat(policy.choiceHolds()).isEqualTo(1);
        assertThat(policy.rejected()).isEqualTo(0.25);
        assertThat(policy.outOfScopeAnswered()).isEqualTo(0.5);
    }

    @Test
    void thresholdsKeepTheirPromisesOnTheTextsTheyWereSetOn() {
        List<ScoredUtterance> validation = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            double confidence = 0.3 + 0.7 * i / 1000;
            boolean right = i % 10 < 10 * confidence;
            validation.add(new ScoredUtterance(right ? "a" : "b", prediction("a", confidence, i / 1000.0)));
        }
        Thresholds lenient = ThresholdSearch.of(validation, Target.DEFAULT.withAnswers(0.8));
        Thresholds thresholds = ThresholdSearch.of(validation);
        assertThat(lenient.answer()).isLessThan(thresholds.answer());
        List<ScoredUtterance> answered = validation.stream()
                .filter(one -> one.prediction().confidence() >= thresholds.answer())
                .toList();
        double precision = answered.stream().filter(ScoredUtterance::isRight).count() / (double) answered.size();
        assertThat(precision).isGreaterThanOrEqualTo(0.95);
        assertThat(answered).hasSizeGreaterThan(100);
        assertThat(thresholds.clarify()).isLessThan(thresholds.answer());
        assertThat(thresholds.outOfScope()).isCloseTo(0.95, within(0.01));
    }

    private static Utterance said(String script, String label) {
        return new Utterance(script, label, null);
    }

    private static Prediction prediction(String best, double confidence, double outOfScope) {
        String other = best.equals("a") ? "b" : "a";
        double rest = Math.min(confidence, 1 - confidence);
        return new Prediction(List.of(new IntentScore(best, confidence), new IntentScore(other, rest)), outOfScope);
    }

    /** Predicts what the text says: {@code intent confidence out-of-scope-score}. */
    private static final class Scripted implements IntentClassifier {
        @Override
        public Prediction classify(String text) {
            String[] script = text.split(" ", 3);
            return prediction(script[0], Double.parseDouble(script[1]), Double.parseDouble(script[2]));
        }

        @Override
        public Thresholds thresholds() {
            return new Thresholds(0.7, 0.3, 1);
        }

        @Override
        public List<String> labels() {
            return List.of("a", "b");
        }

        @Override
        public Map<String, Integer> examples() {
            return Map.of();
        }

        @Override
        public String version() {
            return "scripted";
        }

        @Override
        public void close() {}
    }
}
