package io.frontdesk.chat.learning;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.learning.gate.Verdict;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Locale;

/**
 * Whether a candidate may serve: it must be right no less often than the baseline on utterances neither has seen. Says
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
    /** The figures of a verdict on accuracy. */
    public static GateDecision of(Verdict verdict) {
        Verdict.Figures figures = verdict.figures();
        return new GateDecision(
                figures.candidate().accuracy(),
                figures.champion().accuracy(),
                verdict.passed(),
                figures.paired().texts(),
                figures.paired().candidateOnly(),
                figures.paired().championOnly());
    }

    /** The shares in one sentence. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%.1f %% right on %d held-out utterances, the baseline %.1f %%",
                100 * candidate,
                utterances,
                100 * baseline);
    }
}
