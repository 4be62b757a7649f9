package io.frontdesk.chat.dialogue.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.dialogue.DialogueService;
import io.frontdesk.chat.dialogue.evaluation.CoverageEvaluation.Foreign;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.evaluation.JudgedQuery;
import io.frontdesk.retrieval.index.KnowledgeBase;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions over the real knowledge, search and classifiers. */
class CoverageEvaluationTest {
    private static final String ANSWERED = "How do I send something back?";
    private static final String UNCLEAR = "delivery";

    @Test
    void countsWhatIsAnsweredWhatIsOfferedAndHowRightly() {
        CoverageReport report = report(
                List.of(
                        query("a", ANSWERED, "return-how-to"),
                        query("b", ANSWERED, "delivery-cost-express"),
                        query("c", UNCLEAR, "delivery-cost-express"),
                        query("d", UNCLEAR, "warranty-length")),
                List.of(new Foreign("who won the match last night", "en")));
        assertThat(report.coverage()).isEqualTo(new Share(2, 4));
        assertThat(report.precision()).isEqualTo(new Share(1, 2));
        assertThat(report.askedBack()).isEqualTo(new Share(2, 4));
        assertThat(report.offered()).isEqualTo(new Share(1, 2));
        assertThat(report.foreignAnswered()).isEqualTo(new Share(0, 1));
        assertThat(report.wrong())
                .containsExactly(new CoverageReport.Wrong(ANSWERED, "return-how-to", "delivery-cost-express"));
    }

    private static CoverageReport report(List<JudgedQuery> queries, List<Foreign> foreign) {
        try (TestApp app = TestApp.start()) {
            Map<String, String> intents = app.bean(KnowledgeBase.class).entries().stream()
                    .collect(Collectors.toMap(FaqEntry::id, FaqEntry::category, (one, other) -> one));
            return CoverageEvaluation.of(app.bean(DialogueService.class), intents, queries, foreign);
        }
    }

    private static JudgedQuery query(String id, String text, String answer) {
        return new JudgedQuery(id, text, Set.of(answer), "en", "");
    }
}
