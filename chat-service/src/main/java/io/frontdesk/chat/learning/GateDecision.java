package io.frontdesk.chat.learning;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.learning.gate.Check;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.evaluation.PairedComparison;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    /** Asks both classifiers every in-scope utterance of {@code gate}; an empty gate never passes. */
    public static GateDecision between(IntentClassifier candidate, IntentClassifier baseline, List<Utterance> gate) {
        if (gate.stream().allMatch(Utterance::isOutOfScope)) {
            return new GateDecision(0, 0, false, 0, 0, 0);
        }
        PairedComparison compared = PairedComparison.of(candidate, baseline, gate);
        return new GateDecision(
                compared.firstAccuracy(),
                compared.secondAccuracy(),
                compared.firstOnly() >= compared.secondOnly(),
                compared.texts(),
                compared.firstOnly(),
                compared.secondOnly());
    }

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

    Verdict verdict(String lang, String version) {
        List<Finding> findings = passed
                ? List.of()
                : List.of(new Finding(
                        Check.ACCURACY, lang, true, Map.of("candidate", candidate, "champion", baseline), List.of()));
        Verdict.Figures figures = new Verdict.Figures(
                new Verdict.Side(baseline, 0, 0, 0, 0, 0),
                new Verdict.Side(candidate, 0, 0, 0, 0, 0),
                new Verdict.Paired(utterances, candidateOnly, baselineOnly, 1),
                0);
        return new Verdict(lang, version, null, passed, findings, figures);
    }

    public String summary() {
        return String.format(
                Locale.ROOT,
                "%.1f %% right on %d held-out utterances, the baseline %.1f %%",
                100 * candidate,
                utterances,
                100 * baseline);
    }
}
