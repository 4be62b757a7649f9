package io.frontdesk.chat.answer.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link AnswerEvaluation} measured. A question without an answer counts as one of no words and no citations.
 *
 * @param answered the share of questions that got an answer
 * @param unsupported the share of the answers' sentences that the entries they cite do not support
 * @param length how long answers are, as a share of their references' length
 * @param outcomes how often there was no answer, by reason
 */
public record AnswerReport(
        int questions,
        double answered,
        double rougeL,
        double bleu,
        double sentenceBleu,
        double citationPrecision,
        double citationRecall,
        double unsupported,
        double length,
        Latency latency,
        Map<String, Integer> outcomes) {
    public AnswerReport {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    }

    /** Milliseconds. */
    public record Latency(double p50, double p99) {}
}
