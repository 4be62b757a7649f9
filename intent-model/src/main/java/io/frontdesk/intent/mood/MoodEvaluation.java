package io.frontdesk.intent.mood;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How well a head reads moods of texts it has not learned from. */
public final class MoodEvaluation {
    private static final int ANGRY = 2;
    /** From this probability on a customer counts as angry. */
    private static final double SURE = 0.5;

    private MoodEvaluation() {}

    /** Figures on {@code examples}, whose {@code vectors} come in the same order. */
    public static Figures of(MoodHead head, List<MoodExample> examples, List<float[]> vectors) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("no text to evaluate on");
        }
        int right = 0;
        int found = 0;
        int claimed = 0;
        int angry = 0;
        Map<Mood, Integer> there = new EnumMap<>(Mood.class);
        Map<Mood, Integer> hits = new EnumMap<>(Mood.class);
        for (int i = 0; i < examples.size(); i++) {
            MoodExample truth = examples.get(i);
            MoodReading reading = head.read(vectors.get(i));
            boolean hit = reading.mood() == truth.mood();
            right += hit ? 1 : 0;
            there.merge(truth.mood(), 1, Integer::sum);
            hits.merge(truth.mood(), hit ? 1 : 0, Integer::sum);
            boolean isAngry = truth.anger() >= ANGRY;
            boolean said = reading.angry() >= SURE;
            angry += isAngry ? 1 : 0;
            claimed += said ? 1 : 0;
            found += isAngry && said ? 1 : 0;
        }
        return new Figures(
                examples.size(),
                right / (double) examples.size(),
                share(hits.get(Mood.NEGATIVE), there.get(Mood.NEGATIVE)),
                share(hits.get(Mood.NEUTRAL), there.get(Mood.NEUTRAL)),
                share(hits.get(Mood.POSITIVE), there.get(Mood.POSITIVE)),
                share(found, claimed),
                share(found, angry));
    }

    private static double share(@Nullable Integer part, @Nullable Integer whole) {
        return part == null || whole == null || whole == 0 ? 0 : part / (double) whole;
    }

    /**
     * What was found.
     *
     * @param accuracy share of the texts whose mood is right
     * @param angryPrecision share of those taken for angry that are
     * @param angryRecall share of the angry that are taken for it
     */
    public record Figures(
            int examples,
            double accuracy,
            double negativeRecall,
            double neutralRecall,
            double positiveRecall,
            double angryPrecision,
            double angryRecall) {}
}
