package io.frontdesk.chat.answer.evaluation;

import static java.util.stream.Collectors.averagingDouble;

import io.frontdesk.chat.answer.generated.Grounding;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.evaluation.AnswerTokens;
import io.frontdesk.retrieval.evaluation.Bleu;
import io.frontdesk.retrieval.evaluation.CitationScore;
import io.frontdesk.retrieval.evaluation.ReferenceAnswer;
import io.frontdesk.retrieval.evaluation.RougeL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Compares answers with references: words in common, citations, support, length and time. */
public final class AnswerEvaluation {
    private static final double TAIL = 0.99;
    private static final double MEDIAN = 0.5;

    private final List<FaqEntry> entries;
    private final Grounding grounding;
    private final Bleu bleu = new Bleu();
    private final List<Scored> scored = new ArrayList<>();
    private final Map<String, Integer> outcomes = new HashMap<>();
    private int sentences;
    private int unsupported;

    private AnswerEvaluation(List<FaqEntry> entries, Grounding grounding) {
        this.entries = entries;
        this.grounding = grounding;
    }

    private record Scored(
            boolean answered, double rouge, double bleu, CitationScore citations, double length, double millis) {}

    public static AnswerReport of(
            List<ReferenceAnswer> references,
            List<FaqEntry> entries,
            Grounding grounding,
            Function<ReferenceAnswer, GivenAnswer> answerer) {
        AnswerEvaluation evaluation = new AnswerEvaluation(entries, grounding);
        references.forEach(reference -> evaluation.score(reference, answerer.apply(reference)));
        return evaluation.report();
    }

    private void score(ReferenceAnswer reference, GivenAnswer given) {
        List<String> wanted = AnswerTokens.of(reference.answer(), reference.lang());
        List<String> got = AnswerTokens.of(given.text(), reference.lang());
        bleu.add(got, wanted);
        support(given, reference.lang());
        if (!given.isWritten()) {
            outcomes.merge(given.outcome(), 1, Integer::sum);
        }
        scored.add(new Scored(
                given.isWritten(),
                RougeL.of(got, wanted).f1(),
                Bleu.sentence(got, wanted),
                CitationScore.of(given.cited(), reference.entries()),
                (double) got.size() / wanted.size(),
                given.millis()));
    }

    private void support(GivenAnswer given, String lang) {
        List<FaqEntry> cited = entries.stream()
                .filter(entry -> entry.lang().equals(lang) && given.cited().contains(entry.id()))
                .toList();
        Grounding.Share share = grounding.supported(given.text(), lang, cited);
        sentences += share.sentences();
        unsupported += share.sentences() - share.supported();
    }

    private AnswerReport report() {
        return new AnswerReport(
                scored.size(),
                mean(one -> one.answered() ? 1 : 0),
                mean(Scored::rouge),
                bleu.corpus(),
                mean(Scored::bleu),
                mean(one -> one.citations().precision()),
                mean(one -> one.citations().recall()),
                sentences == 0 ? 0 : (double) unsupported / sentences,
                mean(Scored::length),
                latency(),
                outcomes);
    }

    private double mean(ToDoubleFunction<Scored> figure) {
        return scored.stream().collect(averagingDouble(figure));
    }

    private AnswerReport.Latency latency() {
        double[] millis = scored.stream().mapToDouble(Scored::millis).sorted().toArray();
        return new AnswerReport.Latency(quantile(millis, MEDIAN), quantile(millis, TAIL));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
