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

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear head over the frozen encoder: logistic regression whose strength is chosen on a carve-out of the training
 * texts. It is the fairest rival of fine-tuning. Does not close the encoder it was given.
 */
public final class LinearHead implements IntentClassifier {
    private static final double[] STRENGTHS = {3, 10, 30};
    private static final double CARVE_OUT = 0.1;

    private final SentenceEncoder encoder;
    private final List<String> labels;
    private final Map<String, Integer> examples;
    private final LinearWeights weights;
    private final Calibration calibration;
    private final String version;

    private LinearHead(
            SentenceEncoder encoder,
            List<String> labels,
            Map<String, Integer> examples,
            LinearWeights weights,
            Calibration calibration,
            String version) {
        this.encoder = encoder;
        this.labels = labels;
        this.examples = examples;
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
        Parted parted = Parted.of(train, UtteranceSplit.stratified(train.utterances(), CARVE_OUT, seed));
        EncodedUtterances held = parted.valid().size() == 0 ? parted.train() : parted.valid();
        LinearWeights current = LinearWeights.none(labels, train);
        LinearWeights best = current;
        double strength = STRENGTHS[0];
        int mostRight = -1;
        for (double candidate : STRENGTHS) {
            current = current.fit(parted.train(), candidate);
            int right = current.right(held);
            if (right > mostRight) {
                mostRight = right;
                strength = candidate;
                best = current;
            }
        }
        Calibration calibration =
                Calibration.fit(labels, best.outputs(parted.train()), best.outputs(held), best.outputs(outOfScope));
        String version = "linear-" + DataFingerprint.of(train.utterances()).substring(0, 8);
        return new LinearHead(encoder, labels, train.counts(), best.fit(train, strength), calibration, version);
    }

    @Override
    public Prediction classify(String text) {
        return predict(encoder.encode(text));
    }

    Prediction predict(float[] vector) {
        return calibration.predict(labels, weights.logits(vector), vector);
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
    public Map<String, Integer> examples() {
        return examples;
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
