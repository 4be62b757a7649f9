package io.frontdesk.chat.learning.gate.check;

import io.frontdesk.chat.learning.gate.check.Asked.Said;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Utterance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks both models the same texts in one run, taking turns in who goes first, and times them. A text that is asked again
 * counts with the least it took, for a machine that is busy for a moment is no slow model.
 */
final class Asking {
    private static final int WARM_UP = 20;

    private final IntentClassifier champion;
    private final IntentClassifier candidate;
    private final Map<String, Double> championMillis = new HashMap<>();
    private final Map<String, Double> candidateMillis = new HashMap<>();
    private boolean candidateFirst;

    Asking(IntentClassifier champion, IntentClassifier candidate) {
        this.champion = champion;
        this.candidate = candidate;
    }

    List<Asked> ask(List<Utterance> texts) {
        if (championMillis.isEmpty()) {
            texts.stream().limit(WARM_UP).forEach(row -> {
                champion.classify("- " + row.text());
                candidate.classify("- " + row.text());
            });
        }
        return texts.stream().map(this::ask).toList();
    }

    private Asked ask(Utterance row) {
        candidateFirst = !candidateFirst;
        Said early = candidateFirst ? ofCandidate(row.text()) : ofChampion(row.text());
        Said late = candidateFirst ? ofChampion(row.text()) : ofCandidate(row.text());
        return new Asked(row, candidateFirst ? late : early, candidateFirst ? early : late);
    }

    private Said ofChampion(String text) {
        return said(champion, text, championMillis);
    }

    private Said ofCandidate(String text) {
        return said(candidate, text, candidateMillis);
    }

    private static Said said(IntentClassifier model, String text, Map<String, Double> millis) {
        long began = System.nanoTime();
        Prediction prediction = model.classify(text);
        millis.merge(text, (System.nanoTime() - began) / 1e6, Math::min);
        return new Said(prediction, prediction.outOfScope() > model.thresholds().outOfScope());
    }

    double championMillis(double share) {
        return quantile(championMillis, share);
    }

    double candidateMillis(double share) {
        return quantile(candidateMillis, share);
    }

    private static double quantile(Map<String, Double> millis, double share) {
        double[] sorted = millis.values().stream().mapToDouble(each -> each).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * (sorted.length - 1))];
    }
}
