package io.frontdesk.retrieval.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class RetrievalEvaluationTest {
    private static FaqHit hit(String id) {
        return new FaqHit(new FaqEntry(id, "en", "Q", "A", "", List.of(), List.of(), null, null), 1, 1, Map.of());
    }

    @Test
    void countsFirstAndLaterRanks() {
        List<JudgedQuery> queries = List.of(
                new JudgedQuery("1", "a", Set.of("x"), "en", "typo"),
                new JudgedQuery("2", "b", Set.of("x"), "en", "typo"),
                new JudgedQuery("3", "c", Set.of("x", "y"), "en", "spoken"),
                new JudgedQuery("4", "d", Set.of("none"), "en", ""));
        RetrievalReport report = RetrievalEvaluation.of(
                queries,
                query -> Map.of(),
                query -> query.text().equals("b") ? List.of(hit("y"), hit("x")) : List.of(hit("x"), hit("y")));
        assertThat(report.precisionAt1()).isEqualTo(0.5);
        assertThat(report.mrrAt10()).isCloseTo((1 + 0.5 + 1) / 4, within(1e-9));
        assertThat(report.ndcgAt10()).isCloseTo((1 + Math.log(2) / Math.log(3) + 1) / 4, within(1e-9));
        assertThat(report.recallAt5()).isEqualTo(0.75);
        assertThat(report.kinds())
                .isEqualTo(Map.of("typo", new RetrievalReport.Kind(2, 0.5), "spoken", new RetrievalReport.Kind(1, 1)));
        assertThat(report.misses()).extracting(miss -> miss.query().id()).containsExactly("2", "4");
    }
}
