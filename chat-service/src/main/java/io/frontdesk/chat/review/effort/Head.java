package io.frontdesk.chat.review.effort;

import io.frontdesk.chat.review.order.Gain;
import io.frontdesk.chat.review.order.Prospect.Reading;
import io.frontdesk.intent.baseline.LinearWeights;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The head alone, learned anew over the frozen encoder with every batch of labels. */
final class Head {
    private static final double STRENGTH = 10;

    private final List<String> labels;
    private final List<Saying> learned = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private LinearWeights weights;

    Head(List<Saying> start) {
        EncodedUtterances texts = Saying.encoded(start);
        this.labels = texts.labels();
        start.forEach(this::add);
        this.weights = LinearWeights.none(labels, texts).fit(texts, STRENGTH);
    }

    /** Learns {@code more} besides; what is out of scope teaches a head nothing. */
    void learn(List<Saying> more) {
        more.stream().filter(saying -> !saying.isForeign()).forEach(this::add);
        weights = weights.fit(Saying.encoded(learned), STRENGTH);
    }

    private void add(Saying saying) {
        learned.add(saying);
        counts.merge(saying.label(), 1, Integer::sum);
    }

    int known(String label) {
        return counts.getOrDefault(label, 0);
    }

    Reading read(float[] vector) {
        float[] logits = weights.logits(vector);
        int best = 0;
        int second = -1;
        for (int at = 1; at < logits.length; at++) {
            if (logits[at] > logits[best]) {
                second = best;
                best = at;
            } else if (second < 0 || logits[at] > logits[second]) {
                second = at;
            }
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - logits[best]);
        }
        double first = 1 / sum;
        double next = Math.exp(logits[second] - logits[best]) / sum;
        return new Reading(labels.get(best), Gain.uncertainty(first, next));
    }

    /** The share of {@code texts} that it gets right, each counted as much as {@code weight} says. */
    double accuracy(List<Saying> texts, ToDoubleFunction<Saying> weight) {
        double right = 0;
        double all = 0;
        for (Saying text : texts) {
            double counts = weight.applyAsDouble(text);
            all += counts;
            right += read(text.vector()).predicted().equals(text.label()) ? counts : 0;
        }
        return all == 0 ? 0 : right / all;
    }
}
