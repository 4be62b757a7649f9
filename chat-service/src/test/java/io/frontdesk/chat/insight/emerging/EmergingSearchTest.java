package io.frontdesk.chat.insight.emerging;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.insight.TestLog;
import io.frontdesk.chat.insight.facts.Facts;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Groups of real vectors over a real log. */
class EmergingSearchTest {
    private static final List<String> GIFTS = List.of(
            "Can you wrap my order as a gift?",
            "Do you offer gift wrapping?",
            "I want gift wrapping for this present",
            "Is there a gift wrap option at checkout?",
            "Could you gift-wrap the parcel for a birthday?",
            "How much does wrapping as a gift cost?",
            "Please add gift paper and a card to my present");
    private static final List<String> SUNDRY = List.of(
            "What is the capital of France?",
            "My neighbour's dog barks all night",
            "Do you hire drivers in summer?",
            "The moon looks odd today",
            "Can I pay with seashells?",
            "Who wrote this poem?");

    private static final List<String> ANSWERED = List.of(
            "Where is my parcel?",
            "Has my order been sent?",
            "When will the delivery arrive?",
            "How do I return the shoes?",
            "Can I send it back within 30 days?",
            "Who pays for a return?",
            "How long does a refund take?",
            "My money is not back yet",
            "Which cards do you accept?",
            "Can I pay by invoice?",
            "How do I change my password?",
            "I cannot log in to my account",
            "Does the jacket come in red?",
            "Which size fits me?",
            "Is the lamp in stock?",
            "Do you ship abroad?",
            "How can I cancel my order?",
            "The screen arrived broken",
            "How long is the warranty?",
            "Where are your shops?");

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
    void questionsThatAskForTheSameAreFoundWithTheirGrowthAndForgottenWithTheirConversation() {
        Instant now = Instant.now();
        TestLog log = new TestLog(app.bean(Jdbi.class));
        for (int i = 0; i < GIFTS.size(); i++) {
            log.talk(now.minus(Duration.ofDays(i < 6 ? 1 : 20)))
                    .asks(GIFTS.get(i))
                    .replies("fallback", null, "", 0, "neutral");
        }
        for (int i = 0; i < SUNDRY.size(); i++) {
            log.talk(now.minus(Duration.ofDays(4L * i + 1)))
                    .asks(SUNDRY.get(i))
                    .replies("fallback", null, "", 0, "neutral");
        }
        for (int i = 0; i < ANSWERED.size(); i++) {
            log.talk(now.minus(Duration.ofDays(i + 1)))
                    .asks(ANSWERED.get(i))
                    .answers("intent_" + i, "e" + i, 0.9, "neutral");
        }
        app.bean(Facts.class).sweep(now, ZoneId.systemDefault(), 1_000);
        app.bean(EmergingSearch.class).search(now);
        EmergingTable table = app.bean(EmergingTable.class);
        List<Emerging> found = table.all();
        assertThat(found).hasSize(1);
        Emerging gifts = found.getFirst();
        assertThat(gifts.members()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(gifts.isGrowing()).isTrue();
        assertThat(table.words(gifts.members().getFirst()).orElseThrow()).containsIgnoringCase("gift");
        ConversationId erased =
                ConversationId.parse(gifts.members().getFirst().conversation()).orElseThrow();
        app.bean(Facts.class).forget(erased).block();
        assertThat(table.all().getFirst().members())
                .extracting(Emerging.Member::conversation)
                .doesNotContain(erased.toString())
                .hasSize(gifts.members().size() - 1);
    }

    @Test
    void fourEqualWeeksDoNotGrow() {
        Instant now = Instant.parse("2027-01-29T00:00:00Z");
        List<Emerging.Member> even = IntStream.range(0, 12)
                .mapToObj(i -> new Emerging.Member("c" + i, 1, now.minus(Duration.ofDays(7L * (i % 4) + 1))))
                .toList();
        Emerging topic = new Emerging("t", now, "en", even);
        assertThat(topic.weeks()).containsExactly(3, 3, 3, 3);
        assertThat(topic.isGrowing()).isFalse();
    }
}
