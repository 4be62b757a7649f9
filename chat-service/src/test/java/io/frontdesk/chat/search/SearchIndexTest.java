package io.frontdesk.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class SearchIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.125Z");
    private static final String EPOCH = "e-1";

    @TempDir
    private Path folder;

    private SearchIndex index;
    private final ConversationId conversation = ConversationId.fresh();
    private long seq;

    @BeforeEach
    void open() throws IOException {
        index = SearchIndex.open(folder, EPOCH);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "我的包裹什么时候到, 包裹",
        "我的包裹什么时候到, 裹",
        "我的包裹什么时候到, 包裹什么",
        "退款一般需要多长时间才能到账, 退款时间",
        "运费谁承担？退货以后, 退货运费",
        "我的包裹什么时候到, 包裹到",
        "我想退貨，運費誰出, 退货",
        "我想退货，运费谁出, 退貨 運費",
        "Please send it back to SKU-12345, sku-12345",
        "Please send it back to SKU-12345, 12345",
        "Please send it back to ＳＫＵ－１２３４５, SKU-12345",
        "订单号ORD-2024-77还没到, ord-2024-77",
        "I was returning the shoes, returned shoe",
        "Where is the customer's parcel, parcel customer",
        "Café crème brûlée, CAFÉ",
        "写信到 anna@example.com 吧, anna@example.com",
        "👍 thanks, 👍",
        "to be or not to be, to be"
    })
    void finds(String text, String typed) throws IOException {
        put(text, NOW);
        put("something else altogether / 完全不相干的内容", NOW);
        assertThat(texts(typed))
                .singleElement()
                .satisfies(snippet -> assertThat(snippet).contains("<mark>"));
    }

    @ParameterizedTest
    @CsvSource({
        "SKU-12345 and 99, SKU-123",
        "SKU and much later 12345, SKU-12345",
        "包子和裹粉, 包裹",
        "货运公司到了, 退货运费",
        "return the parcel, return refund",
        "the order of things, '\"of order\"'",
        "anything at all, '?!... '"
    })
    void doesNotFind(String text, String typed) throws IOException {
        put(text, NOW);
        assertThat(texts(typed)).isEmpty();
    }

    @Test
    void wordsAsTypedComeFirstThenPersonsThenTheNewest() throws IOException {
        put("parcel lost, old", NOW);
        put("lost my parcel, new", NOW.plusSeconds(9));
        put("lost parcel as typed", NOW.minusSeconds(9));
        index.put(passage("bot says lost parcels happen, my parcel is lost", NOW.plusSeconds(20), Speaker.BOT));
        assertThat(texts("lost parcel"))
                .extracting(snippet -> snippet.replaceAll("</?mark>", ""))
                .containsExactly(
                        "lost parcel as typed",
                        "bot says lost parcels happen, my parcel is lost",
                        "lost my parcel, new",
                        "parcel lost, old");
    }

    @Test
    void languageAndTimeNarrowTheFinds() throws IOException {
        put("order 77", NOW);
        put("订单 77", NOW.plusSeconds(10));
        put("77", NOW.plusSeconds(20));
        index.refresh();
        assertThat(search("77", "en", null, null)).containsExactly("<mark>77</mark>", "order <mark>77</mark>");
        assertThat(search("77", "zh", null, null)).containsExactly("<mark>77</mark>", "订单 <mark>77</mark>");
        assertThat(search("77", null, NOW.plusSeconds(10), NOW.plusSeconds(10))).containsExactly("订单 <mark>77</mark>");
    }

    @Test
    void pagesNeitherRepeatNorMissWhateverComesInBetween() throws IOException {
        for (int n = 0; n < 53; n++) {
            put("needle " + n, NOW.plusSeconds(n % 7));
        }
        index.refresh();
        List<String> seen = new ArrayList<>();
        SearchCursor after = null;
        do {
            Found page = index.search(new SearchQuery("needle", null, null, null, after, 10));
            page.hits().forEach(hit -> seen.add(hit.snippet()));
            after = page.next() == null
                    ? null
                    : SearchCursor.parse(page.next().toString()).orElseThrow();
            put("needle that came later", NOW.plusSeconds(60));
            index.refresh();
        } while (after != null);
        assertThat(seen).hasSize(53).doesNotHaveDuplicates().allMatch(snippet -> !snippet.contains("later"));
    }

    @Test
    void samePassageTakenInAgainIsFoundOnce() throws IOException {
        Passage passage = passage("needle", NOW, Speaker.VISITOR);
        index.put(passage);
        index.put(passage);
        assertThat(texts("needle")).hasSize(1);
    }

    @Test
    void keepsWhatWasCommittedAndHowFarItHadCome() throws IOException {
        put("kept", NOW);
        index.progress(Progress.begun(EPOCH, NOW).completed());
        index.commit();
        put("not committed", NOW);
        index.close();
        index = SearchIndex.open(folder, EPOCH);
        assertThat(texts("kept")).hasSize(1);
        assertThat(texts("committed")).isEmpty();
        assertThat(index.progress()).isEqualTo(Progress.begun(EPOCH, NOW).completed());
    }

    @Test
    void indexOfAnotherDatabaseIsBegunAnew() throws IOException {
        put("of the other", NOW);
        index.progress(index.progress().completed());
        index.commit();
        index.close();
        index = SearchIndex.open(folder, "e-2");
        assertThat(texts("other")).isEmpty();
        assertThat(index.progress().complete()).isFalse();
    }

    @Test
    void brokenIndexIsBegunAnew() throws IOException {
        put("lost with the disk", NOW);
        index.progress(index.progress().completed());
        index.commit();
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> Files.isRegularFile(each)).toList()) {
                Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        index = SearchIndex.open(folder, EPOCH);
        assertThat(index.progress().complete()).isFalse();
        put("works again", NOW);
        assertThat(texts("works")).hasSize(1);
    }

    @Test
    void forgottenConversationIsNotFoundAndTheOthersAre() throws IOException {
        put("needle one", NOW);
        ConversationId other = ConversationId.fresh();
        index.put(new Passage(other + "/0000000001", other, 1, Speaker.VISITOR, null, "needle two", NOW));
        index.forget(conversation);
        assertThat(texts("needle")).containsExactly("<mark>needle</mark> two");
    }

    private void put(String text, Instant at) throws IOException {
        index.put(passage(text, at, Speaker.VISITOR));
    }

    private Passage passage(String text, Instant at, Speaker speaker) {
        seq++;
        return new Passage(conversation + "/%010d".formatted(seq), conversation, seq, speaker, null, text, at);
    }

    private List<String> texts(String typed) throws IOException {
        index.refresh();
        return search(typed, null, null, null);
    }

    private List<String> search(String typed, @Nullable String lang, @Nullable Instant from, @Nullable Instant to)
            throws IOException {
        return index.search(new SearchQuery(typed, lang, from, to, null, 50)).hits().stream()
                .map(Found.Hit::snippet)
                .toList();
    }
}
