package io.frontdesk.chat.inbox;

import static io.frontdesk.chat.TestAgent.deed;
import static io.frontdesk.chat.TestConsole.encoded;
import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestConsole;
import io.frontdesk.chat.TestErasure;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.search.ConversationSearch;
import io.frontdesk.chat.search.SearchQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class SearchApiTest {
    private static TestApp app;
    private static TestConsole desk;

    @BeforeAll
    static void start() {
        app = TestApp.start();
        desk = new TestConsole(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void findsWhatACustomerJustSaidWithTheCardOfTheConversation() {
        String id = said("en", "my parcel ZX-90417 never arrived");
        JsonNode hit = found("zx-90417").get(0);
        assertThat(hit.path("conversation").asText()).isEqualTo(id);
        assertThat(hit.path("seq").asLong()).isEqualTo(1);
        assertThat(hit.path("speaker").asText()).isEqualTo("visitor");
        assertThat(hit.path("snippet").asText()).isEqualTo("my parcel <mark>ZX-90417</mark> never arrived");
        assertThat(hit.path("card").path("conversation").asText()).isEqualTo(id);
        assertThat(hit.path("card").path("status").asText()).isEqualTo("open");
        assertThat(Instant.parse(hit.path("at").asText())).isBefore(Instant.now());
    }

    @Test
    void findsChineseByOneCharacterByWordsAndByTraditionalWriting() {
        String id = said("zh", "我的蜂蜜罐子碎了，想退貨");
        for (String typed : List.of("蜜", "蜂蜜", "罐子碎", "退货蜂蜜")) {
            assertThat(conversations(found(typed))).as(typed).contains(id);
        }
        assertThat(found("蜂蜜").get(0).path("snippet").asText()).isEqualTo("我的<mark>蜂蜜</mark>罐子碎了，想退貨");
    }

    @Test
    void findsWhatAgentsWriteAndNoteAlso() {
        String id = said("en", "hello there");
        try (TestAgent agent = app.agent()) {
            agent.hello(app.adminToken());
            agent.does("take", id);
            agent.says(id, "We will send a replacement kettle tomorrow");
            agent.does(deed("note", id).put("text", "customer is a beekeeper, very patient"));
        }
        assertThat(found("replacement kettle").get(0).path("speaker").asText()).isEqualTo("agent");
        JsonNode note = found("beekeeper").get(0);
        assertThat(note.path("conversation").asText()).isEqualTo(id);
        assertThat(note.path("note").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<script>alert(1)</script>",
                "<mark onclick=alert(1)>",
                "\"><svg onload=alert(1)>",
                "{{constructor.constructor('alert(1)')()}}"
            })
    void whatACustomerWroteIsInert(String attack) {
        String word = "w" + ref().replace("-", "");
        said("en", attack + " " + word);
        String snippet = found(word).get(0).path("snippet").asText();
        assertThat(snippet).endsWith("<mark>" + word + "</mark>");
        assertThat(snippet.substring(0, snippet.length() - word.length() - 13)).doesNotContain("<", ">", "\"", "'");
    }

    @Test
    void pagesAreReadOneAfterTheOtherWithoutLossNewestFirst() {
        String word = "w" + ref().replace("-", "");
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            for (int n = 1; n <= 7; n++) {
                visitor.send(frame("say").put("ref", ref()).put("text", word + " number " + n));
                visitor.next("accepted");
            }
        }
        desk.readsSoon("/search?q=" + word, page -> page.path("hits").size() == 7);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = desk.reads("/search?limit=3&q=" + word + "&cursor=" + cursor);
            page.path("hits").forEach(hit -> seen.add(hit.path("snippet").asText()));
            cursor = page.path("next").asText();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).endsWith("number 7");
        assertThat(seen.getLast()).endsWith("number 1");
    }

    @Test
    void languageAndTimeNarrowTheFinds() {
        String word = "w" + ref().replace("-", "");
        said("en", word + " is my order");
        said("zh", "我的订单号码是这个 " + word);
        desk.readsSoon("/search?q=" + word, page -> page.path("hits").size() == 2);
        assertThat(desk.reads("/search?lang=zh&q=" + word).path("hits"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.path("snippet").asText()).contains("订单"));
        assertThat(desk.reads("/search?to=2026-01-01T00:00:00Z&q=" + word).path("hits"))
                .isEmpty();
        assertThat(desk.reads("/search?from=2026-01-01T00:00:00Z&q=" + word).path("hits"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=",
                "/search?q=%20",
                "/search?q=x&lang=de",
                "/search?q=x&from=yesterday",
                "/search?q=x&to=2026-13-01T00:00:00Z",
                "/search?q=x&cursor=nonsense",
                "/search?q=x&cursor=OS8xLzE"
            })
    void oddRequestIsAProblemThatNamesTheParameter(String path) {
        TestConsole.Answer answer = desk.asks("GET", path, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asText()).startsWith("'");
    }

    @Test
    void tooLongAQuestionIsRefusedAndOddSignsFindNothing() {
        assertThat(desk.asks("GET", "/search?q=" + "x".repeat(201), null).status())
                .isEqualTo(400);
        for (String odd : List.of("*:*", "\"", "((", "a AND OR", "\u0000", "text:/.*/", "\ud83d")) {
            assertThat(desk.asks("GET", "/search?q=" + encoded(odd), null).status())
                    .isEqualTo(200);
        }
        assertThat(desk.reads("/search?q=" + encoded("?! ()*")).path("hits")).isEmpty();
    }

    @Test
    void neitherAnonymousNorVisitorsMaySearch() {
        try (TestVisitor visitor = app.visitor()) {
            String token = visitor.hello("en").path("token").asText();
            for (String authorization : List.of("", "Bearer " + token, "Bearer wrong", "Basic YTpi")) {
                TestConsole stranger = new TestConsole(app, authorization);
                assertThat(stranger.asks("GET", "/search?q=parcel", null).status())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void erasedConversationVanishes() {
        String word = "w" + ref().replace("-", "");
        String id = said("en", word);
        found(word);
        TestErasure.of(app, id);
        assertThat(desk.reads("/search?q=" + word).path("hits")).isEmpty();
        ConversationSearch search = app.bean(ConversationSearch.class);
        SearchQuery query = new SearchQuery(word, null, null, null, null, 20);
        assertThat(search.search(query).hits()).hasSize(1);
        search.forget(ConversationId.parse(id).orElseThrow()).block();
        assertThat(search.search(query).hits()).isEmpty();
    }

    @Test
    void whatWasErasedOrSaidWhileTheIndexWasAwayIsRightAfterTheNextStart() throws IOException {
        String kept = "w" + ref().replace("-", "");
        String erased = "w" + ref().replace("-", "");
        said("en", kept);
        String id = said("en", erased);
        found(kept);
        found(erased);
        app.stop();
        app.startAgain();
        TestErasure.of(app, id);
        app.stop();
        app.startAgain();
        assertThat(conversations(found(kept))).hasSize(1);
        assertThat(desk.reads("/search?q=" + erased).path("hits")).isEmpty();
        app.stop();
        delete(app.data().resolve("search"));
        app.startAgain();
        assertThat(conversations(found(kept))).hasSize(1);
        desk.readsSoon("/search?q=" + kept, page -> !page.has("indexing"));
    }

    private static String said(String locale, String text) {
        try (TestVisitor visitor = app.visitor()) {
            String id = visitor.hello(locale).path("conversation").asText();
            visitor.ask(text);
            return id;
        }
    }

    private static JsonNode found(String typed) {
        return desk.readsSoon(
                        "/search?q=" + encoded(typed),
                        page -> !page.path("hits").isEmpty())
                .path("hits");
    }

    private static List<String> conversations(JsonNode hits) {
        return Stream.iterate(0, n -> n < hits.size(), n -> n + 1)
                .map(n -> hits.get(n).path("conversation").asText())
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
