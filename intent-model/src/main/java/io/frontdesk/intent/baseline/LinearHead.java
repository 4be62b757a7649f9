package io.frontdesk.intent.baseline;

import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.DataFingerprint;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.evaluation.Calibration;
import io.frontdesk.intent.evaluation.LabelledOutputs;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A linear head over the frozen encoder: logistic regression whose strength is chosen on a carve-out of the training
 * texts. It is the fairest rival of fine-tuning. Does not close the encoder it was given.
 */
public final class LinearHead implements IntentClassifier {
    private static final double[] STRENGTHS = {3, 10, 30, 100};
    private static final double CARVE_OUT = 0.1;
    private static final int STEPS = 120;
    private static final double TOLERANCE = 1e-4;

    private final SentenceEncoder encoder;
    private final List<String> labels;
    private final float[] weights;
    private final Calibration calibration;
    private final String version;

    private LinearHead(
            SentenceEncoder encoder, List<String> labels, float[] weights, Calibration calibration, String version) {
        this.encoder = encoder;
        this.labels = labels;
        this.weights = weights;
        this.calibration = calibration;
        this.version = version;
    }

    /** A head for the intents in {@code train}; its out-of-scope texts only calibrate. */
    public static LinearHead fit(SentenceEncoder encoder, List<Utterance> train, long seed) {
        List<Utterance> known =
                train.stream().filter(utterance -> !utterance.isOutOfScope()).toList();
        List<Utterance> foreign = train.stream().filter(Utterance::isOutOfScope).toList();
        return fit(encoder, EncodedUtterances.of(encoder, known), EncodedUtterances.of(encoder, foreign), seed);
    }

    /** The same with vectors that are already there. */
    public static LinearHead fit(
            SentenceEncoder encoder, EncodedUtterances train, EncodedUtterances outOfScope, long seed) {
        List<String> labels = train.labels();
        UtteranceSplit split = UtteranceSplit.stratified(train.utterances(), CARVE_OUT, seed);
        Parted parted = Parted.of(train, split);
        EncodedUtterances held = parted.valid().size() == 0 ? parted.train() : parted.valid();
        float[] best = new float[0];
        double strength = STRENGTHS[0];
        int mostRight = -1;
        float[] weights = new float[(train.vectors().getFirst().length + 1) * labels.size()];
        for (double candidate : STRENGTHS) {
            weights = weights(parted.train(), labels, candidate, weights);
            int right = right(held, labels, weights);
            if (right > mostRight) {
                mostRight = right;
                strength = candidate;
                best = weights;
            }
        }
        Calibration calibration = Calibration.fit(
                labels,
                outputs(parted.train(), labels, best),
                outputs(held, labels, best),
                outputs(outOfScope, labels, best));
        String version = "linear-" + DataFingerprint.of(train.utterances()).substring(0, 8);
        return new LinearHead(encoder, labels, weights(train, labels, strength, best), calibration, version);
    }

    private static float[] weights(EncodedUtterances train, List<String> labels, double strength, float[] start) {
        double penalty = 1 / (strength * train.size());
        SoftmaxRegression regression =
                new SoftmaxRegression(train.vectors(), truth(train, labels), labels.size(), penalty);
        return Lbfgs.minimise(regression::loss, start, STEPS, TOLERANCE);
    }

    private static int right(EncodedUtterances texts, List<String> labels, float[] weights) {
        int[] truth = truth(texts, labels);
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += argmax(scores(texts.vectors().get(i), labels.size(), weights)) == truth[i] ? 1 : 0;
        }
        return right;
    }

    private static LabelledOutputs outputs(EncodedUtterances texts, List<String> labels, float[] weights) {
        List<float[]> logits = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            logits.add(scores(texts.vectors().get(i), labels.size(), weights));
            places.add(labels.indexOf(texts.utterances().get(i).label()));
        }
        return new LabelledOutputs(logits, texts.vectors(), places);
    }

    private static float[] scores(float[] vector, int labels, float[] weights) {
        float[] scores = new float[labels];
        SoftmaxRegression.scores(weights, vector, labels, scores);
        return scores;
    }

    private static int[] truth(EncodedUtterances texts, List<String> labels) {
        return texts.utterances().stream()
                .mapToInt(utterance -> labels.indexOf(utterance.label()))
                .toArray();
    }

    private static int argmax(float[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    @Override
    public Prediction classify(String text) {
        float[] vector = encoder.encode(text);
        return calibration.predict(labels, scores(vector, labels.size(), weights), vector);
    }

    @Override
    public Thresholds thresholds() {
        return calibration.thresholds();
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void close() {
        // The encoder belongs to whoever opened it; there is nothing else.
    }

    /** Encoded texts parted as their utterances were. */
    private record Parted(EncodedUtterances train, EncodedUtterances valid) {
        static Parted of(EncodedUtterances all, UtteranceSplit split) {
            IdentityHashMap<Utterance, float[]> vectors = new IdentityHashMap<>();
            for (int i = 0; i < all.size(); i++) {
                vectors.put(all.utterances().get(i), all.vectors().get(i));
            }
            return new Parted(with(split.train(), vectors), with(split.valid(), vectors));
        }

        private static EncodedUtterances with(List<Utterance> utterances, IdentityHashMap<Utterance, float[]> vectors) {
            return new EncodedUtterances(
                    utterances, utterances.stream().map(vectors::get).toList());
        }
    }
}
