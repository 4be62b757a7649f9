package io.frontdesk.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.rag.query.Query;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

class KnowledgeBaseTest {
    private static Embedders embedders;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadEncoders() {
        embedders = Embedders.bundled();
    }

    private static FaqEntry entry(
            String id, String lang, String question, String answer, String category, String... similar) {
        return new FaqEntry(id, lang, question, answer, category, List.of(), List.of(similar), null, null);
    }

    private static final List<FaqEntry> SHOP = List.of(
            entry(
                    "return",
                    "en",
                    "How long do I have to return something?",
                    "You have 30 days.",
                    "return_item",
                    "Can I send shoes back?"),
            entry(
                    "delivery",
                    "en",
                    "How long does delivery take?",
                    "Two to four working days.",
                    "delivery_time",
                    "When will it arrive?"),
            entry("warranty", "en", "How long is the warranty?", "Two years.", "warranty_repair"),
            entry("return", "zh", "多久之内可以退货？", "签收后30天内。", "return_item", "不想要了能退吗"),
            entry("delivery", "zh", "一般多久能送到？", "两到四个工作日。", "delivery_time"),
            entry("invoice", "zh", "怎么开发票？", "在订单页点开票。", "invoice"));

    private String best(KnowledgeBase base, String text, String lang) {
        return base.retrieve(FaqQuery.of(text, lang, 3)).getFirst().entry().id();
    }

    @Test
    void severalNearPhrasingsOutweighTheOneThatIsNearest() {
        FaqEntry one = entry(
                "stranger",
                "en",
                "Do you sell vases?",
                "Yes.",
                "",
                "the kettle is leaking water",
                "are there gift cards",
                "is there a bowl in blue",
                "do you have candles");
        FaqEntry five = entry(
                "broken",
                "en",
                "My kettle leaks water",
                "We replace it.",
                "",
                "water comes out of the kettle",
                "a leak in the kettle",
                "the kettle drips",
                "my kettle is leaking");
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(List.of(one, five));
            List<FaqHit> hits = base.retrieve(FaqQuery.of("the kettle is leaking water", "en", 2));
            assertThat(hits).extracting(hit -> hit.entry().id()).containsExactly("broken", "stranger");
            assertThat(hits.getLast().similarity())
                    .isGreaterThan(hits.getFirst().similarity());
        }
    }

    @Test
    void saysHowMuchOfAQuestionTheFirstEntrySaysAndHowMuchNone() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(SHOP);
            assertThat(words(base, "How long is the warranty?", "en"))
                    .containsEntry("shared", 1.0)
                    .containsEntry("unheard", 0.0);
            assertThat(words(base, "怎么开发票？", "zh")).containsEntry("shared", 1.0).containsEntry("unheard", 0.0);
            Map<String, Double> foreign = words(base, "How long is the queue at the passport office?", "en");
            assertThat(foreign.get("shared")).isBetween(0.01, 0.4);
            assertThat(foreign.get("unheard")).isBetween(0.6, 0.99);
            assertThat(words(base, "怎么养金鱼？", "zh").get("unheard")).isGreaterThan(0.4);
        }
    }

    private static Map<String, Double> words(KnowledgeBase base, String text, String lang) {
        List<FaqHit> hits = base.retrieve(FaqQuery.of(text, lang, 3));
        assertThat(hits.getLast().signals()).doesNotContainKeys("shared", "unheard");
        return hits.getFirst().signals();
    }

    @Test
    void readsEnglishSlipsOfTheKeyboardByTheEntriesWords() {
        FaqEntry card = entry(
                "gift",
                "en",
                "How long is a gift card valid?",
                "Your gift card has no end.",
                "",
                "gift card expiry and delivery",
                "is my gift card still good, and the password with it");
        FaqEntry password = entry(
                "password",
                "en",
                "I forgot my password",
                "Press Forgotten password.",
                "",
                "new password for delivery",
                "delivery of a new password",
                "recieve my password");
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(List.of(card, password));
            assertThat(base.read("Is my giftcard vaild?", "en")).isEqualTo("Is my gift card vaild?"); // said once only
            assertThat(base.read("whats the pasword for delivry LF2048", "en"))
                    .isEqualTo("whats the password for delivery LF2048");
            assertThat(base.read("my passport, Pasword and e-pasword", "en"))
                    .isEqualTo("my passport, Pasword and e-pasword");
            assertThat(base.read("pasword 密码", "zh")).isEqualTo("pasword 密码");
        }
    }

    @Test
    void leansTowardsTheEntriesOfProbableIntents() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(SHOP);
            FaqQuery vague = new FaqQuery("how long", "en", 3, Map.of("warranty_repair", 0.8, "delivery_time", 0.02));
            assertThat(base.retrieve(vague).getFirst().entry().id()).isEqualTo("warranty");
        }
    }

    @Test
    void findsTheEntryInBothLanguagesAndScripts() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(SHOP);
            assertThat(best(base, "want to give these sneakers back", "en")).isEqualTo("return");
            assertThat(best(base, "when will my stuff get here", "en")).isEqualTo("delivery");
            assertThat(best(base, "我不想要了", "zh")).isEqualTo("return");
            assertThat(best(base, "開發票", "zh")).isEqualTo("invoice");
            FaqHit hit = base.retrieve(FaqQuery.of("How long is the warranty?", "en", 1))
                    .getFirst();
            assertThat(hit.similarity()).isGreaterThan(0.99);
            assertThat(hit.signals()).containsKeys("words", "together");
        }
    }

    @Test
    void theEntryJustGivenIsNotLookedFor() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(SHOP);
            String text = "How long is the warranty?";
            FaqQuery other = new FaqQuery(text, "en", 3, Map.of(), "warranty");
            assertThat(best(base, text, "en")).isEqualTo("warranty");
            List<FaqHit> hits = base.retrieve(other);
            assertThat(hits).isNotEmpty().noneMatch(hit -> hit.entry().id().equals("warranty"));
            assertThat(hits.getFirst().signals()).containsKeys("shared", "unheard");
            assertThat(base.served().explain(other).candidates())
                    .first()
                    .satisfies(found -> assertThat(found.entry().id())
                            .isEqualTo(hits.getFirst().entry().id()));
        }
    }

    @Test
    void prefersTheEntriesOfAProbableIntent() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(SHOP);
            FaqQuery query = new FaqQuery("how long", "en", 3, Map.of("warranty_repair", 0.95));
            assertThat(base.retrieve(query).getFirst().entry().id()).isEqualTo("warranty");
        }
    }

    @Test
    void findsAnEditAtOnceAndAfterAReopen() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(SHOP);
            base.put(entry("gift", "en", "Do you wrap gifts?", "Yes, for free.", "product_details"));
            base.put(entry("delivery", "en", "How long does delivery take?", "One day now.", "delivery_time"));
            assertThat(best(base, "can you gift wrap it", "en")).isEqualTo("gift");
            base.remove("warranty", "en");
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            assertThat(base.find("delivery", "en"))
                    .get()
                    .extracting(FaqEntry::answer)
                    .isEqualTo("One day now.");
            assertThat(base.find("warranty", "en")).isEmpty();
            assertThat(base.entries()).hasSize(6);
        }
    }

    @Test
    void readsNoWordOfAnEditAsAnother() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(List.of(
                    entry("book", "zh", "旧折子怎么换？", "带上折子。", "", "折子丢了", "折子满了", "折子在哪换"),
                    entry("invoice", "zh", "怎么开发票？", "在订单页点开票。", "invoice")));
            assertThat(base.read("教折纸吗", "zh")).isEqualTo("教折子吗");
            base.put(entry("origami", "zh", "你们教折纸吗？", "每周六下午。", ""));
            assertThat(base.read("教折纸吗", "zh")).isEqualTo("教折纸吗");
        }
    }

    @Test
    void givesNoEntryOutsideItsDays() {
        FaqEntry sale = new FaqEntry(
                "sale",
                "en",
                "Is there a sale?",
                "Yes, 20 %.",
                "promotions",
                List.of(),
                List.of(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 7));
        Clock after = Clock.fixed(Instant.parse("2026-01-08T10:00:00Z"), ZoneOffset.UTC);
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders, after)) {
            base.publish(List.of(sale));
            assertThat(base.retrieve(FaqQuery.of("Is there a sale?", "en", 3))).isEmpty();
        }
    }

    @Test
    void answersOddQueriesWithoutFailing() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            assertThat(base.retrieve(FaqQuery.of("anything", "en", 3))).isEmpty();
            base.publish(SHOP);
            for (String odd :
                    List.of("😀😀", "((", "AND OR NOT", "*", "a".repeat(100_000), "مرحبا", "the", "\u202Eabc")) {
                assertThat(base.retrieve(FaqQuery.of(odd, "en", 3))).hasSizeLessThanOrEqualTo(3);
                assertThat(base.retrieve(FaqQuery.of(odd, "zh", 3))).hasSizeLessThanOrEqualTo(3);
            }
        }
    }

    @Test
    void swapsVersionsUnderSearchesWithoutAFailure() throws Exception {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders);
                ExecutorService searches = Executors.newFixedThreadPool(2)) {
            base.publish(SHOP);
            AtomicBoolean stop = new AtomicBoolean();
            List<Future<Integer>> running = List.of(
                    searches.submit(() -> searchUntil(base, stop)), searches.submit(() -> searchUntil(base, stop)));
            for (int i = 0; i < 12; i++) {
                base.publish(SHOP);
            }
            stop.set(true);
            for (Future<Integer> done : running) {
                assertThat(done.get(30, TimeUnit.SECONDS)).isPositive();
            }
            assertThat(base.version()).isEqualTo("v00013");
        }
    }

    private int searchUntil(KnowledgeBase base, AtomicBoolean stop) {
        int searched = 0;
        while (!stop.get()) {
            assertThat(best(base, "How long does delivery take?", "en")).isEqualTo("delivery");
            searched++;
        }
        return searched;
    }

    @Test
    void servesTheOldVersionAfterAHalfWrittenOne() throws IOException {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(SHOP);
        }
        Files.createDirectories(folder.resolve("v00002"));
        Files.writeString(folder.resolve("v00002/segments_1"), "half");
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            assertThat(base.entries()).hasSize(SHOP.size());
            base.publish(SHOP);
            assertThat(base.version()).isEqualTo("v00003");
        }
    }

    @Test
    void namesACorpusThatCannotBeOpened() throws IOException {
        Files.writeString(folder.resolve("current"), "../elsewhere");
        assertThatThrownBy(() -> KnowledgeBase.open(folder, embedders))
                .isInstanceOf(BrokenCorpus.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void offersItselfToLangChain4j() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.publish(SHOP);
            assertThat(new FaqContentRetriever(base, 2)
                            .retrieve(Query.from("怎么开发票"))
                            .getFirst()
                            .textSegment())
                    .satisfies(segment -> {
                        assertThat(segment.text()).isEqualTo("在订单页点开票。");
                        assertThat(segment.metadata().getString("id")).isEqualTo("invoice");
                    });
        }
    }
}
