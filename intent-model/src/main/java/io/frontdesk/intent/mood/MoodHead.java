package io.frontdesk.intent.mood;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.LinearWeights;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Logistic regression over the frozen encoder's vector, among neutral, positive and the four levels of a negative mood.
 * It costs a message nothing but a few thousand multiplications, for the vector is there already.
 */
public final class MoodHead {
    /** What cross-validation on texts of other writers liked best. */
    private static final double STRENGTH = 10;

    private static final int NEUTRAL = 0;
    private static final int POSITIVE = 1;
    private static final int CALM = 2;
    private static final int ANGRY = CALM + 2;
    private static final int KINDS = CALM + MoodExample.MOST_ANGER + 1;
    private static final List<String> LABELS =
            IntStream.range(0, KINDS).mapToObj(MoodHead::label).toList();

    private final LinearWeights weights;

    private MoodHead(LinearWeights weights) {
        this.weights = weights;
    }

    /**
     * A head for one language.
     *
     * @param examples texts in that language, of several writers if it is to know other people's words
     * @param vectors what the encoder makes of each, in the same order
     */
    public static MoodHead fit(List<MoodExample> examples, List<float[]> vectors) {
        List<Utterance> rows = examples.stream()
                .map(example -> new Utterance(example.text(), label(kind(example)), example.lang()))
                .toList();
        EncodedUtterances encoded = new EncodedUtterances(rows, vectors);
        return new MoodHead(LinearWeights.none(LABELS, encoded).fit(encoded, STRENGTH));
    }

    /** What a text with this vector sounds like. */
    public MoodReading read(float[] vector) {
        double[] shares = softmax(weights.logits(vector));
        double negative = sum(shares, CALM);
        Mood mood = Mood.NEUTRAL;
        double probability = shares[NEUTRAL];
        if (shares[POSITIVE] > probability) {
            mood = Mood.POSITIVE;
            probability = shares[POSITIVE];
        }
        if (negative > probability) {
            mood = Mood.NEGATIVE;
            probability = negative;
        }
        int anger = mood == Mood.NEGATIVE ? best(shares, CALM, KINDS) - CALM : 0;
        return new MoodReading(mood, probability, anger, sum(shares, ANGRY));
    }

    private static int kind(MoodExample example) {
        return switch (example.mood()) {
            case NEUTRAL -> NEUTRAL;
            case POSITIVE -> POSITIVE;
            case NEGATIVE -> CALM + example.anger();
        };
    }

    private static String label(int kind) {
        return switch (kind) {
            case NEUTRAL -> "neutral";
            case POSITIVE -> "positive";
            default -> String.format(Locale.ROOT, "negative-%d", kind - CALM);
        };
    }

    private static double[] softmax(float[] logits) {
        double top = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            top = Math.max(top, logit);
        }
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(logits[i] - top);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static double sum(double[] shares, int from) {
        double sum = 0;
        for (int i = from; i < shares.length; i++) {
            sum += shares[i];
        }
        return sum;
    }

    private static int best(double[] shares, int from, int to) {
        int best = from;
        for (int i = from; i < to; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }
}
