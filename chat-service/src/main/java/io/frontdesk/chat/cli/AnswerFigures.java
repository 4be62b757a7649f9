package io.frontdesk.chat.cli;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.answer.evaluation.AnswerReport;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What {@code evaluate answers --json} prints; the keys are a promise to scripts. */
record AnswerFigures(
        int questions, Answers composed, @Nullable Answers generated) {
    /** Figures of one way to answer. */
    record Answers(
            double answered,
            @JsonProperty("rouge_l") double rougeL,
            double bleu,
            @JsonProperty("bleu_sentence") double bleuSentence,
            @JsonProperty("citation_precision") double citationPrecision,
            @JsonProperty("citation_recall") double citationRecall,
            @JsonProperty("unsupported_sentences") double unsupportedSentences,
            double length,
            @JsonProperty("latency_ms") Latency latency,
            @JsonInclude(NON_EMPTY) Map<String, Integer> refusals) {

        static Answers of(AnswerReport report) {
            return new Answers(
                    report.answered(),
                    report.rougeL(),
                    report.bleu(),
                    report.sentenceBleu(),
                    report.citationPrecision(),
                    report.citationRecall(),
                    report.unsupported(),
                    report.length(),
                    new Latency(report.latency().p50(), report.latency().p99()),
                    report.outcomes());
        }
    }

    record Latency(double p50, double p99) {}
}
