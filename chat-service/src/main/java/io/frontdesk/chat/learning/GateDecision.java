package io.frontdesk.chat.learning;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Utterance;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.Locale;

/**
 * Whether a candidate may serve: it must be right more often than the baseline on utterances neither has seen. Says
 * nothing of texts out of scope.
 *
 * @param candidate share of the gate's utterances whose intent the candidate named
 * @param candidateOnly utterances only the candidate got right
 * @param baselineOnly utterances only the baseline got right
 */
@Serdeable
public record GateDecision(
        double candidate,
        double baseline,
        boolean passed,
        int utterances,
        @JsonProperty("candidate_only") int candidateOnly,
        @JsonProperty("baseline_only") int baselineOnly) {
    /** Asks both classifiers every in-scope utterance of {@code gate}; an empty gate never passes. */
    public static GateDecision between(IntentClassifier candidate, IntentClassifier baseline, List<Utterance> gate) {
        int asked = 0;
        int both = 0;
        int candidateOnly = 0;
        int baselineOnly = 0;
        for (Utterance utterance : gate) {
            if (utterance.isOutOfScope()) {
                continue;
            }
            asked++;
            boolean candidateRight = isRight(candidate, utterance);
            boolean baselineRight = isRight(baseline, utterance);
            both += candidateRight && baselineRight ? 1 : 0;
            candidateOnly += candidateRight && !baselineRight ? 1 : 0;
            baselineOnly += baselineRight && !candidateRight ? 1 : 0;
        }
        return new GateDecision(
                share(both + candidateOnly, asked),
                share(both + baselineOnly, asked),
                candidateOnly > baselineOnly,
                asked,
                candidateOnly,
                baselineOnly);
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "%.1f %% right on %d held-out utterances, the baseline %.1f %%",
                100 * candidate,
                utterances,
                100 * baseline);
    }

    private static boolean isRight(IntentClassifier classifier, Utterance utterance) {
        return classifier.classify(utterance.text()).best().intent().equals(utterance.label());
    }

    private static double share(int count, int of) {
        return of == 0 ? 0 : (double) count / of;
    }
}
