package io.frontdesk.intent.baseline;

import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;

import java.util.List;
import java.util.function.Function;

/**
 * What can be had without fine-tuning, on the same texts: the share whose intent each baseline names.
 *
 * @param knnAccuracy nearest examples under the frozen encoder
 * @param linearAccuracy a linear head over the frozen encoder
 * @param bm25Accuracy the example that shares the weightiest words
 * @param learningCurve nearest examples with ever more of the examples: whether more would help
 */
public record BaselineFigures(
        double knnAccuracy, double linearAccuracy, double bm25Accuracy, List<CurvePoint> learningCurve) {
    /** With more intents than this the linear head alone would take an hour and more; whoever asks does without. */
    public static final int MOST_INTENTS = 1000;

    private static final long SEED = 1;

    public BaselineFigures {
        learningCurve = List.copyOf(learningCurve);
    }

    /** What nearest examples name with at most so many examples of each intent. */
    public record CurvePoint(int examplesPerIntent, int examples, double accuracy) {}

    /** Baselines fitted on {@code train} and asked {@code test}; texts out of scope take no part. */
    public static BaselineFigures of(SentenceEncoder encoder, List<Utterance> train, List<Utterance> test) {
        int threads = Runtime.getRuntime().availableProcessors();
        return of(encoder, EncodedUtterances.of(encoder, inScope(train), threads), test);
    }

    /** The same on texts that are already encoded; none of them may be out of scope. */
    public static BaselineFigures of(SentenceEncoder encoder, EncodedUtterances known, List<Utterance> test) {
        EncodedUtterances asked = EncodedUtterances.of(encoder, inScope(test));
        EncodedUtterances none = new EncodedUtterances(List.of(), List.of());
        NearestExamples nearest = NearestExamples.fit(encoder, known, none);
        LinearHead linear = LinearHead.fit(encoder, known, none, SEED);
        return new BaselineFigures(
                accuracy(asked, nearest::predict),
                accuracy(asked, linear::predict),
                Bm25Neighbour.of(known.utterances()).accuracy(asked.utterances()),
                new LearningCurve(encoder, known).on(asked));
    }

    static double accuracy(EncodedUtterances asked, Function<float[], Prediction> classifier) {
        int right = 0;
        for (int i = 0; i < asked.size(); i++) {
            String best = classifier.apply(asked.vectors().get(i)).best().intent();
            right += best.equals(asked.utterances().get(i).label()) ? 1 : 0;
        }
        return (double) right / Math.max(1, asked.size());
    }

    private static List<Utterance> inScope(List<Utterance> utterances) {
        return utterances.stream()
                .filter(utterance -> !utterance.isOutOfScope())
                .toList();
    }
}
