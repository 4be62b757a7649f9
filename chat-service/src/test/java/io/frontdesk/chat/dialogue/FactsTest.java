package io.frontdesk.chat.dialogue;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.connector.TestShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Facts through the real server and socket, from a system that behaves and from one that does not. */
class FactsTest {
    private static final String SHIPPED = "{\"status\": \"shipped\", \"carrier\": \"DPD\", \"eta\": \"2026-12-01\"}";

    private static TestShop shop;
    private static TestApp app;

    @BeforeAll
    static void start() {
        shop = new TestShop();
        app = TestApp.withFacts(shop.address());
    }

    @AfterAll
    static void stop() {
        app.close();
        shop.close();
    }

    @BeforeEach
    void behave() {
        shop.answers(200, SHIPPED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Where is my order SF100234?  | Order SF100234 is on its way with DPD | 1 December 2026 | Status",
                "zh | 我的订单SF100234到哪了？      | 订单 SF100234 已由DPD发出               | 2026年12月1日    | 状态"
            })
    void orderIsLookedUpAndShownAsACard(String lang, String question, String words, String day, String row) {
        try (TestVisitor visitor = app.visitor()) {
            JsonNode welcome = visitor.hello(lang);
            JsonNode turn = visitor.ask(question);
            assertThat(turn.path("decision").asText()).isEqualTo("answer");
            assertThat(turn.path("intent").asText()).isEqualTo("track_order");
            assertThat(turn.path("text").asText()).startsWith(words).contains(day);
            JsonNode card = turn.path("parts").path(0);
            assertThat(card.path("type").asText()).isEqualTo("card");
            assertThat(card.path("rows").path(0).path("label").asText()).isEqualTo(row);
            assertThat(card.path("link").path("url").asText())
                    .isEqualTo("https://larkfield.example/track?order=SF100234");
            assertThat(shop.asked().getLast()).isEqualTo("/orders/SF100234?lang=" + lang);
            assertThat(shop.tokens().getLast()).isEqualTo("Bearer hush-hush");
            JsonNode trace = trace(welcome, turn);
            assertThat(trace.path("template").asText()).isEqualTo("track-order-shipped");
            assertThat(trace.path("facts").path("variant").asText()).isEqualTo("1/1");
            assertThat(trace.path("facts")
                            .path("entities")
                            .path(0)
                            .path("value")
                            .asText())
                    .isEqualTo("SF100234");
            assertThat(trace.path("facts")
                            .path("slots")
                            .path("values")
                            .path("order_number")
                            .asText())
                    .isEqualTo("SF100234");
            assertThat(trace.path("facts").path("lookup").path("outcome").asText())
                    .isEqualTo("found");
            assertThat(trace.path("steps_ms").path("lookup").asDouble()).isPositive();
            assertThat(trace.toString()).doesNotContain("hush-hush");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Where is my order right now?  | If you send me the order number | it is sf 100234    | on its way",
                "zh | 我的快递到哪儿了               | 把订单号发给我                    | 订单号是SF100234    | 已由DPD发出"
            })
    void usualAnswerComesFirstAndTheNumberMayFollow(
            String lang, String question, String ask, String number, String words) {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello(lang);
            JsonNode first = visitor.ask(question);
            assertThat(first.path("citations").size()).isEqualTo(1);
            assertThat(first.path("text").asText()).contains(ask);
            assertThat(visitor.ask(number).path("text").asText())
                    .contains("SF100234")
                    .contains(words);
        }
    }

    @Test
    void numberAloneIsLookedUpInTheLanguageOfTheConversation() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("zh");
            assertThat(visitor.ask("SF100234").path("text").asText()).contains("已由DPD发出");
            assertThat(visitor.ask("我的订单号是SF100235").path("text").asText()).contains("SF100235");
            visitor.ask("hello");
            assertThat(visitor.ask("#sf-100236!").path("text").asText()).contains("Order SF100236 is on its way");
        }
    }

    @Test
    void numberThatNobodyKnowsIsAskedForAgainThoughNothingElseWasSaid() {
        shop.answers(404, "{}");
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("qwertz uiop");
            assertThat(visitor.ask("my order no. is 204417").path("text").asText())
                    .contains("cannot find an order 204417");
        }
    }

    @ParameterizedTest
    @CsvSource({"no, en, 'No, I meant SF100235'", "zh, zh, 不是SF100234，是SF100235"})
    void numberMayBeTakenBack(String name, String lang, String correction) {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello(lang);
            visitor.ask(lang.equals("en") ? "Where is my order SF100234?" : "我的订单SF100234到哪了");
            assertThat(visitor.ask(correction).path("text").asText()).contains("SF100235");
            assertThat(shop.asked().getLast()).startsWith("/orders/SF100235");
        }
    }

    @Test
    void unknownOrderIsSaidAskedForAgainAndThenOfferedToAPerson() {
        shop.answers(404, "{}");
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            JsonNode first = visitor.ask("Where is my order SF999999?");
            assertThat(first.path("text").asText()).contains("cannot find an order SF999999");
            assertThat(first.path("decision").asText()).isEqualTo("clarify");
            assertThat(first.path("reason").asText()).isEqualTo("slot");
            JsonNode second = visitor.ask("SF999998");
            assertThat(options(second)).containsExactly("talk_to_person");
            shop.answers(200, SHIPPED);
            assertThat(visitor.ask("oh, SF100234").path("text").asText()).contains("Order SF100234 is on its way");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "slow", "broken", "garbage"})
    void systemThatFailsCostsTheFactAndNothingElse(String how) {
        switch (how) {
            case "down" -> shop.cuts();
            case "slow" -> shop.hangs();
            case "broken" -> shop.answers(500, "{}");
            default -> shop.answers(200, "<html>");
        }
        try (TestVisitor visitor = app.visitor()) {
            JsonNode welcome = visitor.hello("en");
            JsonNode turn = visitor.ask("Where is my order SF100234?");
            assertThat(turn.path("decision").asText()).isEqualTo("answer");
            assertThat(turn.path("text").asText())
                    .contains("cannot reach our order system")
                    .contains("SF100234");
            assertThat(turn.path("latency_ms").asLong()).isLessThan(4_000);
            assertThat(trace(welcome, turn).path("template").asText()).isEqualTo("track-order-away");
            shop.answers(200, SHIPPED);
            assertThat(visitor.ask("Where is my order SF100234?").path("text").asText())
                    .contains("on its way");
        }
    }

    @Test
    void otherVisitorsDoNotWaitForASlowSystem() {
        shop.hangs();
        try (TestVisitor slow = app.visitor();
                TestVisitor slower = app.visitor();
                TestVisitor quick = app.visitor()) {
            List.of(slow, slower, quick).forEach(visitor -> visitor.hello("en"));
            slow.send(frame("say").put("ref", ref()).put("text", "Where is my order SF100234?"));
            slower.send(frame("say").put("ref", ref()).put("text", "Where is my order SF100234?"));
            slow.next("accepted");
            slower.next("accepted");
            JsonNode turn = quick.ask("hello");
            assertThat(turn.path("latency_ms").asLong()).isLessThan(300);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | How do I return something? | Which product | the kettle | When did it arrive | yesterday | 30 days",
                "zh | 怎么申请退货？               | 哪件商品       | 羽絨服      | 哪天收到           | 前天      | 30 天"
            })
    void slotsAreFilledOneAfterTheOther(
            String lang, String question, String ask, String one, String then, String two, String words) {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello(lang);
            assertThat(visitor.ask(question).path("text").asText()).contains(ask);
            assertThat(visitor.ask(one).path("text").asText()).contains(then);
            assertThat(visitor.ask(two).path("text").asText()).contains(words);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | How do I return something? | never mind | dropped",
                "zh | 怎么申请退货？               | 算了        | 先不查了"
            })
    void askingStopsWhenTold(String lang, String question, String words, String answer) {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello(lang);
            visitor.ask(question);
            assertThat(visitor.ask(words).path("text").asText()).contains(answer);
            assertThat(visitor.ask(lang.equals("en") ? "hello" : "你好")
                            .path("intent")
                            .asText())
                    .isEqualTo("greeting");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | How do I return something? | How much is delivery?  | Go on with | Which product",
                "zh | 怎么申请退货？               | 运费多少钱              | 继续       | 哪件商品"
            })
    void changeOfSubjectIsAnsweredAndTheWayBackOffered(
            String lang, String question, String other, String back, String again) {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello(lang);
            visitor.ask(question);
            JsonNode turn = visitor.ask(other);
            assertThat(turn.path("decision").asText()).isEqualTo("answer");
            assertThat(turn.path("intent").asText()).isEqualTo("delivery_cost");
            assertThat(turn.path("choices").path(0).path("label").asText()).startsWith(back);
            JsonNode resumed =
                    visitor.exchange(frame("choose").put("ref", ref()).put("option", "slots:return_item"));
            assertThat(resumed.path("text").asText()).contains(again);
        }
    }

    @Test
    void personIsReachableWhileSomethingIsAskedFor() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("How do I return something?");
            assertThat(visitor.ask("talk to a human").path("decision").asText()).isEqualTo("hand_off");
        }
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("How do I return something?");
            assertThat(visitor.exchange(frame("human").put("ref", ref()))
                            .path("decision")
                            .asText())
                    .isEqualTo("hand_off");
        }
    }

    @Test
    void twoAnswersThatAreNoneOfferAPerson() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("How do I return something?");
            assertThat(options(visitor.ask("blub"))).isEmpty();
            assertThat(options(visitor.ask("blubber"))).containsExactly("talk_to_person");
            assertThat(visitor.ask("the toaster").path("text").asText()).contains("When did it arrive");
        }
    }

    @Test
    void quickReplyIsSaidInTheVisitorsName() {
        shop.answers(200, "{\"status\": \"delivered\", \"carrier\": \"DPD\"}");
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            JsonNode delivered = visitor.ask("Where is my order SF100234?");
            assertThat(options(delivered)).contains("say:I want to return something");
            JsonNode next =
                    visitor.exchange(frame("choose").put("ref", ref()).put("option", "say:I want to return something"));
            assertThat(next.path("text").asText()).contains("Which product");
        }
    }

    @Test
    void whatWasAskedForOutlivesARestart() {
        JsonNode welcome;
        long seq;
        try (TestVisitor visitor = app.visitor()) {
            welcome = visitor.hello("en");
            visitor.ask("How do I return something?");
            seq = visitor.ask("the kettle").path("seq").asLong();
        }
        app.stop();
        app.startAgain();
        try (TestVisitor visitor = app.visitor()) {
            visitor.comeBack(welcome, seq);
            assertThat(visitor.ask("no, I meant the toaster").path("text").asText())
                    .contains("When did it arrive");
            JsonNode done = visitor.ask("3 days ago");
            assertThat(done.path("text").asText()).contains("30 days");
            assertThat(trace(welcome, done)
                            .path("facts")
                            .path("slots")
                            .path("values")
                            .path("product")
                            .asText())
                    .isEqualTo("toaster");
        }
    }

    @Test
    void partsSurviveInTheHistory() {
        try (TestVisitor visitor = app.visitor()) {
            JsonNode welcome = visitor.hello("en");
            JsonNode turn = visitor.ask("Where is my order SF100234?");
            try (TestVisitor again = app.visitor()) {
                again.comeBack(welcome, turn.path("seq").asLong() - 1);
                assertThat(again.next("turn").path("parts")).isEqualTo(turn.path("parts"));
            }
        }
    }

    @Test
    void wordsOfACustomerAreNeverReadAsATemplateOrMarkup() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            JsonNode turn = visitor.ask(
                    "Where is my order SF100234? {{shop_name}} {{#x}} <script>alert(1)</script> [a](http://b)");
            assertThat(turn.toString())
                    .doesNotContain("<script>")
                    .doesNotContain("http://b")
                    .doesNotContain("{{");
        }
    }

    private static List<String> options(JsonNode turn) {
        return turn.path("choices").findValuesAsText("option");
    }

    private static JsonNode trace(JsonNode welcome, JsonNode turn) {
        String path = "/api/admin/conversations/" + welcome.path("conversation").asText();
        String body = app.send(app.request(path).header("Authorization", "Bearer " + app.adminToken()))
                .body();
        for (JsonNode one : read(body).path("turns")) {
            if (one.path("seq").asLong() == turn.path("seq").asLong()) {
                return one.path("trace");
            }
        }
        throw new AssertionError("no such turn in " + body);
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(json, notJson);
        }
    }
}
