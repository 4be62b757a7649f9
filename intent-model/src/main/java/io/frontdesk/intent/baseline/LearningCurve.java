package io.frontdesk.intent.baseline;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.BaselineFigures.CurvePoint;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Accuracy by the number of examples per intent. Nearest examples stand in for the fine-tuned model, which nobody would train
 * five times for a picture; where their curve still rises, more utterances help both.
 */
final class LearningCurve {
    private static final int[] SIZES = {5, 10, 20, 50, 100, 200};
    private static final long SEED = 1;

    private final SentenceEncoder encoder;
    private final EncodedUtterances known;

    LearningCurve(SentenceEncoder encoder, EncodedUtterances known) {
        this.encoder = encoder;
        this.known = known;
    }

    /** One point for each size below that of the largest intent, and one for all there are. */
    List<CurvePoint> on(EncodedUtterances asked) {
        List<Utterance> order = new ArrayList<>(known.utterances());
        Collections.shuffle(order, new Random(SEED));
        int largest = largest(order);
        List<CurvePoint> points = new ArrayList<>();
        for (int size : SIZES) {
            if (size < largest) {
                points.add(point(size, order, asked));
            }
        }
        points.add(point(largest, order, asked));
        return points;
    }

    private CurvePoint point(int size, List<Utterance> order, EncodedUtterances asked) {
        Map<String, Integer> taken = new HashMap<>();
        Set<Utterance> some = new HashSet<>();
        for (Utterance utterance : order) {
            if (taken.merge(utterance.label(), 1, Integer::sum) <= size) {
                some.add(utterance);
            }
        }
        EncodedUtterances none = new EncodedUtterances(List.of(), List.of());
        EncodedUtterances examples = known.only(some);
        NearestExamples nearest = NearestExamples.fit(encoder, examples, none);
        return new CurvePoint(size, examples.size(), BaselineFigures.accuracy(asked, nearest::predict));
    }

    private static int largest(List<Utterance> utterances) {
        Map<String, Integer> sizes = new HashMap<>();
        utterances.forEach(utterance -> sizes.merge(utterance.label(), 1, Integer::sum));
        return Collections.max(sizes.values());
    }
}
