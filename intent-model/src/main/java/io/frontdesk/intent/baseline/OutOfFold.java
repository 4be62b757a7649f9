package io.frontdesk.intent.baseline;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.TextKey;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What a linear head over the frozen encoder says of texts it has not learned from: each fold is asked of a head fitted to
 * the others. Equal texts are always in one fold.
 */
public final class OutOfFold {
    private static final double STRENGTH = 10;

    private OutOfFold() {}

    /** For each text the probabilities of {@code labels}, in the order of the texts; every label must be among them. */
    public static List<float[]> probabilities(EncodedUtterances texts, List<String> labels, int folds, long seed) {
        if (folds < 2) {
            throw new IllegalArgumentException("folds must be at least 2, got " + folds);
        }
        int[] foldOf = folds(texts.utterances(), folds, seed);
        List<float[]> probabilities = new ArrayList<>(Collections.nCopies(texts.size(), new float[0]));
        LinearWeights start = LinearWeights.none(labels, texts);
        for (int fold = 0; fold < folds; fold++) {
            EncodedUtterances others = without(texts, foldOf, fold);
            if (others.size() == 0) {
                continue;
            }
            start = start.fit(others, STRENGTH);
            for (int i = 0; i < texts.size(); i++) {
                if (foldOf[i] == fold) {
                    probabilities.set(i, softmax(start.logits(texts.vectors().get(i))));
                }
            }
        }
        return probabilities;
    }

    /** Deals the texts of each label out to the folds, one after the other, beginning where the last label ended. */
    private static int[] folds(List<Utterance> texts, int folds, long seed) {
        Map<String, Map<TextKey, List<Integer>>> byLabel = new TreeMap<>();
        Map<TextKey, String> home = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            TextKey key = TextKey.of(texts.get(i).text());
            String label = first(home, key, texts.get(i).label());
            byLabel.computeIfAbsent(label, name -> new LinkedHashMap<>())
                    .computeIfAbsent(key, text -> new ArrayList<>())
                    .add(i);
        }
        int[] foldOf = new int[texts.size()];
        Random random = new Random(seed);
        int next = 0;
        for (Map<TextKey, List<Integer>> groups : byLabel.values()) {
            List<List<Integer>> shuffled = new ArrayList<>(groups.values());
            Collections.shuffle(shuffled, random);
            for (List<Integer> group : shuffled) {
                for (int place : group) {
                    foldOf[place] = next % folds;
                }
                next++;
            }
        }
        return foldOf;
    }

    private static EncodedUtterances without(EncodedUtterances texts, int[] foldOf, int fold) {
        List<Utterance> utterances = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < foldOf.length; i++) {
            if (foldOf[i] != fold) {
                utterances.add(texts.utterances().get(i));
                vectors.add(texts.vectors().get(i));
            }
        }
        return new EncodedUtterances(utterances, vectors);
    }

    private static float[] softmax(float[] logits) {
        float top = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            top = Math.max(top, logit);
        }
        float[] shares = new float[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            shares[i] = (float) Math.exp(logits[i] - top);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= (float) sum;
        }
        return shares;
    }

    /** The label under which the text was met first. */
    private static String first(Map<TextKey, String> home, TextKey text, String label) {
        String known = home.putIfAbsent(text, label);
        return known == null ? label : known;
    }
}
