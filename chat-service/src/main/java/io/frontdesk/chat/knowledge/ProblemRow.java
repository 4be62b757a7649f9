package io.frontdesk.chat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.frontdesk.retrieval.ingest.RowProblem;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** What is to be said of a row, by the place where it stands; the reason as a code and in both languages. */
@Serdeable
record ProblemRow(
        String entry,
        String sheet,
        long line,
        String column,
        String code,
        String reason,
        @JsonProperty("reason_zh") String reasonZh) {
    static ProblemRow of(RowProblem problem) {
        return new ProblemRow(
                problem.place().entry(),
                problem.place().sheet(),
                problem.line(),
                problem.column(),
                problem.why().code().code(),
                problem.why().in(LanguageDetection.ENGLISH),
                problem.why().in(LanguageDetection.CHINESE));
    }

    static List<ProblemRow> of(List<RowProblem> problems, int most) {
        return problems.stream().limit(most).map(ProblemRow::of).toList();
    }
}
