package io.frontdesk.intent.evaluation;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What makes a model's raw outputs mean something: how its softmax is sharpened and joined with
 * the votes of nearest examples, its out-of-scope score and its
 * thresholds. All are set on texts the model has not learned from.
 */
public final class Calibration {
    private static final OpinionPool RAW = new OpinionPool(1, 0);

    private final OpinionPool pool;
    private final OutOfScopeScore outOfScope;
    private final Thresholds thresholds;
    private final Setting setting;

    private Calibration(OpinionPool pool, OutOfScopeScore outOfScope, Thresholds thresholds, Setting setting) {
        this.pool = pool;
        this.outOfScope = outOfScope;
        this.thresholds = thresholds;
        this.setting = setting;
    }

    /**
     * Calibrates a model.
     *
     * @param train what it gives for texts it learned from; only their features are used
     * @param validation what it gives for others; a few dozen do, some hundred are better, none is refused
     * @param foreign what it gives for known out-of-scope texts; may be empty
     */
    public static Calibration fit(
            List<String> labels, LabelledOutputs train, LabelledOutputs validation, LabelledOutputs foreign) {
        return fit(labels, train, validation, foreign, Target.DEFAULT);
    }

    /** The same with thresholds that reach what an operator wants of them. */
    public static Calibration fit(
            List<String> labels,
            LabelledOutputs train,
            LabelledOutputs validation,
            LabelledOutputs foreign,
            Target target) {
        if (train.size() == 0 || validation.size() == 0) {
            throw new IllegalArgumentException("calibration needs training and validation texts");
        }
        OpinionPool pool = OpinionPool.fit(validation);
        OutOfScopeScore score = OutOfScopeScore.fit(FeatureSpace.of(train), validation, foreign);
        Calibration open =
                new Calibration(pool, score, new Thresholds(0, 0, 0), new Setting(validation.size(), 0, 0, target));
        List<ScoredUtterance> scored = open.scored(labels, validation);
        Calibration raw =
                new Calibration(RAW, score, new Thresholds(0, 0, 0), new Setting(validation.size(), 0, 0, target));
        Setting setting = new Setting(
                validation.size(),
                Reliability.of(raw.scored(labels, validation)).ece(),
                Reliability.of(scored).ece(),
                target);
        return new Calibration(pool, score, ThresholdSearch.of(scored, target), setting);
    }

    /** The calibration as {@code calibration.json} holds it. */
    public static Calibration of(Stored stored) {
        return new Calibration(
                new OpinionPool(stored.temperature(), stored.votes()),
                OutOfScopeScore.of(stored.outOfScope()),
                stored.thresholds(),
                stored.set());
    }

    public Stored stored() {
        return new Stored(pool.temperature(), pool.votes(), thresholds, setting, outOfScope.stored());
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** How the model's own opinion is sharpened and joined with that of its nearest examples. */
    public OpinionPool pool() {
        return pool;
    }

    /** Whether the nearest examples have to be asked for every text. */
    public boolean needsExamples() {
        return pool.votes() > 0 || outOfScope.needsExamples();
    }

    /** What a model's outputs for one text say of it, where no examples are asked. */
    public Prediction predict(List<String> labels, float[] logits, float[] feature) {
        return predict(labels, logits, feature, null);
    }

    /** What a model's outputs and its nearest examples say of one text. */
    public Prediction predict(List<String> labels, float[] logits, float[] feature, @Nullable ExampleOpinion examples) {
        if (logits.length != labels.size()) {
            throw new IllegalArgumentException(logits.length + " logits for " + labels.size() + " labels");
        }
        double[] probabilities = pool.probabilities(logits, examples);
        List<IntentScore> ranking = IntStream.range(0, logits.length)
                .mapToObj(i -> new IntentScore(labels.get(i), probabilities[i]))
                .sorted(Comparator.comparingDouble(IntentScore::probability).reversed())
                .toList();
        return new Prediction(ranking, outOfScope.of(logits, feature, examples));
    }

    private List<ScoredUtterance> scored(List<String> labels, LabelledOutputs outputs) {
        List<ScoredUtterance> scored = new ArrayList<>(outputs.size());
        for (int i = 0; i < outputs.size(); i++) {
            Prediction prediction =
                    predict(labels, outputs.logits().get(i), outputs.features().get(i), outputs.votesOf(i));
            scored.add(new ScoredUtterance(labels.get(outputs.labels().get(i)), prediction));
        }
        return scored;
    }

    /**
     * What it was set on.
     *
     * @param texts how many texts
     * @param eceBefore the expected calibration error on them (15 bins) of the model's softmax as it is
     * @param eceAfter the same of the calibrated probabilities
     * @param target what the thresholds were to reach
     */
    public record Setting(int texts, double eceBefore, double eceAfter, Target target) {
        public Setting {
            requireNonNull(target, "target");
        }
    }

    /**
     * A calibration as its file holds it.
     *
     * @param votes the weight of the nearest examples beside the model
     */
    public record Stored(
            double temperature, double votes, Thresholds thresholds, Setting set, OutOfScopeScore.Stored outOfScope) {
        public Stored {
            requireNonNull(thresholds, "thresholds");
            requireNonNull(set, "set");
            requireNonNull(outOfScope, "outOfScope");
        }
    }
}
