package io.frontdesk.chat.dialogue.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.dialogue.Rehearsal;
import io.frontdesk.chat.dialogue.evaluation.FollowUpReport.Kind;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.ingest.FaqFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Exchanges over the real knowledge, search and classifiers. */
class FollowUpEvaluationTest {
    @TempDir
    private Path folder;

    @Test
    void theConversationHelpsFollowUpsAndHarmsNothingElse() {
        List<Exchange> exchanges = List.of(
                exchange(
                        "How long does standard delivery take?",
                        "and for furniture?",
                        "delivery-furniture-time",
                        "follow_up"),
                exchange("运费多少，满多少包邮？", "加急的呢", "delivery-cost-express", "follow_up"),
                exchange("怎么申请退货？", "家具呢", "return-furniture", "follow_up"),
                exchange("How much is standard delivery?", "How do I send something back?", "return-how-to", "other"),
                exchange("How much is standard delivery?", "and who won the match last night?", "", "other"),
                exchange("运费多少，满多少包邮？", "那昨晚球赛谁赢了", "", "other"));
        try (TestApp app = TestApp.start()) {
            FollowUpReport report =
                    FollowUpEvaluation.of(app.bean(Rehearsal.class), app.bean(KnowledgeBase.class), exchanges);
            Kind followUps = report.kinds().get("follow_up");
            Kind others = report.kinds().get("other");
            assertThat(report.answeredBefore()).as(report.toString()).isEqualTo(6);
            assertThat(followUps.within().right())
                    .as(report.toString())
                    .isEqualTo(3)
                    .isGreaterThan(followUps.alone().right());
            assertThat(others.within()).as(report.toString()).isEqualTo(others.alone());
            assertThat(others.within().right()).isEqualTo(1);
            assertThat(report.lost()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-en.csv", "shop-zh.csv"})
    void exchangesThatShipNameEntriesThatThereAre(String file) throws IOException {
        Path path = TestPack.shop().resolve("../../follow-ups").resolve(file);
        ExchangeFile.ExchangeImport all = ExchangeFile.read(path, null);
        assertThat(all.problems()).isEmpty();
        assertThat(all.exchanges()).hasSize(80);
        assertThat(ExchangeFile.read(path, "exam").exchanges()).hasSize(40);
        Set<String> ids = FaqFile.read(TestPack.shop().resolve("faq.csv")).entries().stream()
                .map(FaqEntry::id)
                .collect(Collectors.toSet());
        assertThat(all.exchanges()).allSatisfy(exchange -> assertThat(ids).containsAll(exchange.expected()));
    }

    @Test
    void severalMessagesAndEntriesAreToldApart() throws IOException {
        assertThat(read("first,follow_up,expected_id,kind\nHow much?|and express?,and to Rome?,a|b,far\n")
                        .exchanges())
                .containsExactly(new Exchange(
                        List.of("How much?", "and express?"), "and to Rome?", Set.of("a", "b"), "en", "far"));
    }

    @Test
    void namesWhatIsWrongWithTheFile() throws IOException {
        assertThat(read("first,follow_up\na,b\n").problems())
                .singleElement()
                .asString()
                .contains("expected_id");
        assertThat(read("first,follow_up,expected_id\na,b,\n,c,\n").problems())
                .singleElement()
                .asString()
                .contains("3", "first");
        assertThat(read("").problems()).hasSize(1);
    }

    private ExchangeFile.ExchangeImport read(String csv) throws IOException {
        return ExchangeFile.read(Files.writeString(folder.resolve("exchanges.csv"), csv), null);
    }

    private static Exchange exchange(String before, String message, String expected, String kind) {
        return new Exchange(
                List.of(before),
                message,
                expected.isEmpty() ? Set.of() : Set.of(expected),
                before.startsWith("How") ? "en" : "zh",
                kind);
    }
}
