package io.frontdesk.intent.baseline;

import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.evaluation.LabelledOutputs;

import java.util.ArrayList;
import java.util.List;

/** The weights of a linear head and how vectors are centred before them. */
public final class LinearWeights {
    private static final int STEPS = 120;
    private static final double TOLERANCE = 2e-4;

    private final List<String> labels;
    private final Centring centring;
    private final float[] weights;

    private LinearWeights(List<String> labels, Centring centring, float[] weights) {
        this.labels = labels;
        this.centring = centring;
        this.weights = weights;
    }

    /** Weights that know nothing, from which a fit starts. */
    public static LinearWeights none(List<String> labels, EncodedUtterances texts) {
        int width = texts.vectors().getFirst().length;
        return new LinearWeights(labels, Centring.of(texts.vectors()), new float[(width + 1) * labels.size()]);
    }

    /** Weights fitted to {@code train}, starting from these; the greater {@code strength}, the closer the fit. */
    public LinearWeights fit(EncodedUtterances train, double strength) {
        List<float[]> centred = train.vectors().stream().map(centring::apply).toList();
        double penalty = 1 / (strength * train.size());
        SoftmaxRegression regression = new SoftmaxRegression(centred, truth(train), labels.size(), penalty);
        return new LinearWeights(labels, centring, Lbfgs.minimise(regression::loss, weights, STEPS, TOLERANCE));
    }

    /** The logit of each label for a text with this vector. */
    public float[] logits(float[] vector) {
        float[] logits = new float[labels.size()];
        SoftmaxRegression.scores(weights, centring.apply(vector), labels.size(), logits);
        return logits;
    }

    /** How many of the texts get their own label the highest logit. */
    int right(EncodedUtterances texts) {
        int[] truth = truth(texts);
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += argmax(logits(texts.vectors().get(i))) == truth[i] ? 1 : 0;
        }
        return right;
    }

    LabelledOutputs outputs(EncodedUtterances texts) {
        List<float[]> logits = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            logits.add(logits(texts.vectors().get(i)));
            places.add(labels.indexOf(texts.utterances().get(i).label()));
        }
        return new LabelledOutputs(logits, texts.vectors(), places);
    }

    private int[] truth(EncodedUtterances texts) {
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
}
