package io.frontdesk.chat.dialogue.chance;

import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.Prediction;
import io.frontdesk.retrieval.FaqHit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What tells whether the first hit answers a message.
 *
 * @param together the hit's signal of that name, see {@link io.frontdesk.retrieval.index.Signals}
 * @param nearest the hit's signal of that name
 * @param behind by how much another of the first hits is more similar; 0 where none is
 * @param lead natural logarithm of the odds of its score among all hits' scores, within -4 to 8: how clearly it leads
 * @param words the hit's signal of that name
 * @param intent the hit's signal of that name
 * @param foreign how far the message is out of scope, measured from the classifier's threshold; 0 without a classifier
 * @param shared how much of the message the hit says too, within 0 to 1
 * @param unheard how much of the message no entry says, within 0 to 1
 * @param length natural logarithm of the message's characters and one: of a long message less is shared though it is answered
 * @param agreement 1 where the classifier's best intent is the hit's, 0 otherwise
 */
public record Observation(
        double together,
        double nearest,
        double behind,
        double lead,
        double words,
        double intent,
        double shared,
        double unheard,
        double length,
        double foreign,
        double agreement) {
    /** The names of the values, in their order. */
    public static final List<String> NAMES = List.of(
            "together",
            "nearest",
            "behind",
            "lead",
            "words",
            "intent",
            "shared",
            "unheard",
            "length",
            "foreign",
            "agreement");

    private static final double LEAST_LEAD = -4;
    private static final double MOST_LEAD = 8;
    private static final double TINY = 1e-4;
    private static final int FIRST = 4;

    /**
     * The observation of the first of {@code hits}.
     *
     * @param text the message as it was searched for
     * @param hits best first, at least one
     * @param foreignFrom the classifier's threshold for what is out of scope
     */
    public static Observation of(String text, List<FaqHit> hits, Optional<Prediction> prediction, double foreignFrom) {
        FaqHit first = hits.getFirst();
        Map<String, Double> signals = first.signals();
        return new Observation(
                signals.getOrDefault("together", 0.0),
                signals.getOrDefault("nearest", 0.0),
                behind(hits),
                lead(hits),
                signals.getOrDefault("words", 0.0),
                signals.getOrDefault("intent", 0.0),
                signals.getOrDefault("shared", 0.0),
                signals.getOrDefault("unheard", 0.0),
                Math.log1p(text.length()),
                prediction.map(said -> said.outOfScope() - foreignFrom).orElse(0.0),
                prediction
                        .map(Prediction::best)
                        .map(IntentScore::intent)
                        .filter(first.entry().category()::equals)
                        .map(same -> 1.0)
                        .orElse(0.0));
    }

    private static double behind(List<FaqHit> hits) {
        double most =
                hits.stream().limit(FIRST).mapToDouble(FaqHit::similarity).max().orElse(0);
        return most - hits.getFirst().similarity();
    }

    private static double lead(List<FaqHit> hits) {
        double best = hits.getFirst().score();
        double rest = hits.stream()
                .skip(1)
                .mapToDouble(hit -> Math.exp(hit.score() - best))
                .sum();
        double share = 1 / (1 + rest);
        return Math.clamp(Math.log(share / (1 - share + TINY)), LEAST_LEAD, MOST_LEAD);
    }

    double[] values() {
        return new double[] {together, nearest, behind, lead, words, intent, shared, unheard, length, foreign, agreement
        };
    }
}
