package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestVisitor.frame;
import static io.frontdesk.chat.TestVisitor.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.ConversationArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

class VisitorSocketTest {
    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void answersFromAnEntryAndNamesIt() {
        try (TestVisitor visitor = app.visitor()) {
            JsonNode welcome = visitor.hello("en");
            assertThat(welcome.path("greeting").asText()).contains("Larkfield");
            assertThat(welcome.path("starters")).isNotEmpty();
            JsonNode turn = visitor.ask("Where can I see where my parcel is?");
            assertThat(turn.path("decision").asText()).isEqualTo("answer");
            assertThat(turn.path("citations").path(0).path("id").asText()).isEqualTo("track-find-parcel");
            assertThat(turn.path("seq").asLong()).isEqualTo(2);
            assertThat(turn.path("latency_ms").isNumber()).isTrue();
            JsonNode chinese = visitor.ask("我的包裹现在到哪了？");
            assertThat(chinese.path("citations").path(0).path("title").asText()).contains("包裹");
        }
    }

    @Test
    void sameRefGivesTheFirstResultAgainAndAnotherTextAFault() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            String ref = ref();
            JsonNode first = visitor.exchange(frame("say").put("ref", ref).put("text", "hello"));
            JsonNode again = visitor.exchange(frame("say").put("ref", ref).put("text", "hello"));
            assertThat(again.path("seq")).isEqualTo(first.path("seq"));
            visitor.send(frame("say").put("ref", ref).put("text", "something else"));
            JsonNode fault = fault(visitor);
            assertThat(fault.path("code").asText()).isEqualTo("ref-reused");
            assertThat(fault.path("ref").asText()).isEqualTo(ref);
            assertThat(visitor.ask("hi there").path("seq").asLong()).isEqualTo(4);
        }
    }

    @Test
    void whoComesBackGetsExactlyWhatWasMissed() {
        JsonNode welcome;
        try (TestVisitor visitor = app.visitor()) {
            welcome = visitor.hello("en");
            visitor.ask("hello");
            visitor.ask("How do I return something?");
        }
        try (TestVisitor visitor = app.visitor()) {
            JsonNode back = visitor.comeBack(welcome, 1);
            assertThat(back.path("recovered").asBoolean()).isTrue();
            assertThat(back.path("seq").asLong()).isEqualTo(4);
            assertThat(visitor.turnsUntilQuiet(300))
                    .extracting(turn -> turn.path("seq").asLong())
                    .containsExactly(2L, 3L, 4L);
        }
    }

    @Test
    void everyTabGetsEveryTurn() {
        try (TestVisitor first = app.visitor();
                TestVisitor second = app.visitor()) {
            JsonNode welcome = first.hello("en");
            first.ask("hello");
            second.comeBack(welcome, 0);
            assertThat(second.turnsUntilQuiet(200)).hasSize(2);
            first.ask("How do I return something?");
            assertThat(second.turnsUntilQuiet(500))
                    .extracting(turn -> turn.path("seq").asLong())
                    .containsExactly(3L, 4L);
        }
    }

    @Test
    void wrongTokenLooksLikeAConversationThatNeverWas() {
        JsonNode welcome;
        try (TestVisitor visitor = app.visitor()) {
            welcome = visitor.hello("en");
            visitor.ask("hello");
        }
        try (TestVisitor thief = app.visitor()) {
            thief.send(frame("hello")
                    .put("protocol", 1)
                    .put("conversation", welcome.path("conversation").asText())
                    .put("token", "vt_guess"));
            JsonNode other = thief.next("welcome");
            assertThat(other.path("conversation")).isNotEqualTo(welcome.path("conversation"));
            assertThat(other.path("recovered").asBoolean()).isFalse();
            assertThat(thief.turnsUntilQuiet(200)).isEmpty();
        }
    }

    @Test
    void messagesSentAtOnceAreAnsweredInTheirOrder() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            for (int i = 0; i < 20; i++) {
                visitor.send(frame("say").put("ref", ref()).put("text", "hello number " + i));
            }
            List<JsonNode> turns = visitor.turnsUntilQuiet(1_500);
            assertThat(turns).hasSize(40);
            assertThat(turns).extracting(turn -> turn.path("seq").asInt()).isSorted();
            assertThat(turns.stream().filter(turn -> turn.has("reply_to")))
                    .extracting(turn -> turn.path("reply_to").asInt())
                    .isSorted();
        }
    }

    @Test
    void aPersonIsPromisedInTheLanguageThatTheCustomerWrites() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("怎么申请退货？");
            JsonNode promised = visitor.exchange(frame("human").put("ref", ref()));
            assertThat(promised.path("text").asText()).contains("人工");
        }
    }

    @Test
    void humanAndLeaveTakeAMessageThatTheArchiveShows() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("zh");
            JsonNode asked = visitor.exchange(frame("human").put("ref", ref()));
            assertThat(asked.path("decision").asText()).isEqualTo("hand_off");
            assertThat(asked.path("reason").asText()).isEqualTo("asked_for_human");
            String ref = ref();
            for (int i = 0; i < 2; i++) {
                JsonNode left = visitor.exchange(frame("leave")
                        .put("ref", ref)
                        .put("name", "林梅")
                        .put("contact", "mei@example.com")
                        .put("message", "请给我回电话"));
                assertThat(left.path("text").asText()).contains("mei@example.com");
            }
            assertThat(app.bean(ConversationArchive.class).leftMessages())
                    .filteredOn(message -> message.name().equals("林梅"))
                    .hasSize(1);
            assertThat(visitor.ask("怎么申请退货？").path("decision").asText()).isEqualTo("answer");
        }
    }

    @Test
    void chosenOptionAnswersTheQuestionBehindIt() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            JsonNode clarify = Stream.of(
                            "parcel",
                            "my parcel cost",
                            "delivery",
                            "send it back when",
                            "order",
                            "account",
                            "how long and how much",
                            "is it free",
                            "what does my parcel cost to send back",
                            "when does it come and what does it cost",
                            "delivery of my return",
                            "parcel for my account")
                    .map(visitor::ask)
                    .filter(turn -> turn.path("decision").asText().equals("clarify"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing is vague enough for a choice"));
            visitor.send(frame("choose").put("ref", ref()).put("option", "never_offered"));
            assertThat(fault(visitor).path("code").asText()).isEqualTo("unknown-option");
            for (JsonNode choice : clarify.path("choices")) {
                JsonNode turn = visitor.exchange(frame("choose")
                        .put("ref", ref())
                        .put("option", choice.path("option").asText()));
                assertThat(turn.path("decision").asText()).isIn("answer", "hand_off");
            }
            for (int more = 0; more < 12; more++) {
                visitor.ask("hello");
            }
            JsonNode farUp = visitor.exchange(frame("choose")
                    .put("ref", ref())
                    .put(
                            "option",
                            clarify.path("choices").path(0).path("option").asText()));
            assertThat(farUp.path("decision").asText()).isIn("answer", "hand_off");
        }
    }

    @Test
    void votesAreKept() {
        try (TestVisitor visitor = app.visitor()) {
            JsonNode welcome = visitor.hello("en");
            JsonNode turn = visitor.ask("How do I return something?");
            visitor.send(frame("rate").put("seq", turn.path("seq").asLong()).put("vote", "down"));
            visitor.send(frame("rate").put("seq", 1).put("vote", "down"));
            assertThat(fault(visitor).path("code").asText()).isEqualTo("unknown-turn");
            try (TestVisitor again = app.visitor()) {
                again.comeBack(welcome, 1);
                assertThat(again.next("turn").path("vote").asText()).isEqualTo("down");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "null",
                "1",
                "\"say\"",
                "{}",
                "{\"type\":1}",
                "{\"type\":null}",
                "{\"type\":{}}",
                "{\"type\":\"dance\"}",
                "{\"type\":\"say\"}",
                "{\"type\":\"say\",\"ref\":\"a\"}",
                "{\"type\":\"say\",\"ref\":{},\"text\":\"x\"}",
                "{\"type\":\"say\",\"ref\":\"a\",\"text\":[]}",
                "{\"type\":\"say\",\"ref\":\"a\",\"text\":null}",
                "{\"type\":\"say\",\"ref\":\"a\",\"text\":7}",
                "{\"type\":\"say\",\"ref\":\"a b\",\"text\":\"x\"}",
                "{\"type\":\"say\",\"ref\":\"a\",\"text\":\"  \\u0000 \"}",
                "{\"type\":\"say\",\"ref\":\"a\",\"text\":\"\\u200b\\u202e\"}",
                "{\"type\":\"rate\",\"seq\":\"1\",\"vote\":\"up\"}",
                "{\"type\":\"rate\",\"seq\":1e400,\"vote\":\"up\"}",
                "{\"type\":\"rate\",\"seq\":-1,\"vote\":\"up\"}",
                "{\"type\":\"rate\",\"seq\":1,\"vote\":\"sideways\"}",
                "{\"type\":\"hello\"}",
                "{\"type\":\"hello\",\"protocol\":99}",
                "{\"type\":\"hello\",\"protocol\":1,\"token\":{}}",
                "{\"type\":\"typing\",\"on\":\"yes\"}",
                "{\"type\":\"read\",\"seq\":[]}",
                "{\"type\":\"leave\",\"ref\":\"a\",\"name\":\"n\",\"message\":\"m\"}",
                "{\"type\":\"say\",\"type\":\"say\",\"ref\":\"a\",\"text\":\"x\"}",
                "{\"type\":\"ping\"} {}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void malformedFrameGetsAFaultAndTheConnectionStands(String text) {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.sendText(text);
            JsonNode fault = fault(visitor);
            assertThat(fault.path("code").asText()).isIn("bad-frame", "unknown-type", "unknown-protocol", "text-blank");
            assertThat(fault.path("title").asText())
                    .doesNotContain("io.frontdesk")
                    .doesNotContain("jackson");
            visitor.send(frame("ping"));
            visitor.next("pong");
        }
    }

    @Test
    void tooLongTextIsAFaultThatNamesItsRef() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.send(frame("say").put("ref", "long-1").put("text", "x".repeat(4001)));
            JsonNode fault = fault(visitor);
            assertThat(fault.path("code").asText()).isEqualTo("text-too-long");
            assertThat(fault.path("ref").asText()).isEqualTo("long-1");
            assertThat(visitor.ask("好".repeat(4000)).path("decision").asText()).isNotEmpty();
        }
    }

    @Test
    void oversizedFrameIsAFaultAndTheConnectionStands() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.send(frame("say").put("ref", "huge").put("text", "x".repeat(100_000)));
            assertThat(fault(visitor).path("code").asText()).isEqualTo("frame-too-large");
            for (int part = 0; part < 12; part++) {
                visitor.sendPart("x".repeat(10_000), part == 11);
            }
            assertThat(fault(visitor).path("code").asText()).isIn("frame-too-large");
            visitor.turnsUntilQuiet(200);
            visitor.send(frame("ping"));
            visitor.next("pong");
        }
    }

    @Test
    void endlessMessageInFragmentsEndsTheConnection() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            int sent = 0;
            while (sent < 20_000 && visitor.canSendPart("x".repeat(10_000))) {
                sent++;
            }
            assertThat(visitor.closeStatus()).isEqualTo(1009);
            assertThat(sent).as("parts taken").isLessThan(20_000);
        }
    }

    @Test
    void anythingBeforeHelloIsAFault() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.send(frame("say").put("ref", "a").put("text", "hi"));
            assertThat(fault(visitor).path("code").asText()).isEqualTo("hello-first");
        }
    }

    @Test
    void pageOfAForeignOriginIsRefused() throws IOException {
        assertThat(handshake("shop.example", "https://evil.example")).startsWith("HTTP/1.1 403");
        assertThat(handshake("shop.example", "https://shop.example")).startsWith("HTTP/1.1 101");
        assertThat(handshake("shop.example", "null")).startsWith("HTTP/1.1 403");
        assertThat(handshake("shop.example", "http://localhost:5173")).startsWith("HTTP/1.1 101");
    }

    private static String handshake(String host, String origin) throws IOException {
        try (Socket socket = new Socket("localhost", app.port())) {
            String request = "GET /ws/visitor HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private static JsonNode fault(TestVisitor visitor) {
        while (true) {
            JsonNode frame = visitor.next();
            if (frame.path("type").asText().equals("fault")) {
                return frame;
            }
        }
    }
}
