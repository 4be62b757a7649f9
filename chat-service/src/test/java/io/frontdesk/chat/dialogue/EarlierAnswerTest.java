package io.frontdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.conversation.AgentMessage;
import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Outcome;
import io.frontdesk.chat.conversation.Speaker;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.chat.conversation.VisitorMessage.Choose;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class EarlierAnswerTest {
    private static final ConversationId ID = new ConversationId(new UUID(0x7000, 0x8000_0000_0000_0001L));

    private final List<Turn> turns = new ArrayList<>();

    @Test
    void theLastAnswerCounts() {
        exchange("How long does delivery take?", Outcome.ANSWER, "time");
        exchange("How do I return something?", Outcome.ANSWER, "return");
        assertThat(earlier()).contains(new Earlier("How do I return something?", "return", "answer of return"));
    }

    @Test
    void nothingWasSaidYet() {
        assertThat(earlier()).isEmpty();
    }

    @Test
    void courtesiesChangeNoTopic() {
        exchange("How long does delivery take?", Outcome.ANSWER, "time");
        courtesy("ok thanks");
        assertThat(earlier()).map(Earlier::entry).contains("time");
    }

    @Test
    void whatWasNotAnsweredInBetweenEndsIt() {
        exchange("How long does delivery take?", Outcome.ANSWER, "time");
        exchange("the other thing", Outcome.CLARIFY, null);
        assertThat(earlier()).isEmpty();
    }

    @Test
    void aPersonsWordsEndIt() {
        exchange("How long does delivery take?", Outcome.ANSWER, "time");
        AgentMessage said = new AgentMessage("a1", new AgentFace("anna", "Anna", null), "Hello, Anna here", List.of());
        turns.add(new Turn.Written(ID, turns.size() + 1, said, Instant.EPOCH));
        assertThat(earlier()).isEmpty();
    }

    @Test
    void longAgoIsForgotten() {
        exchange("How long does delivery take?", Outcome.ANSWER, "time");
        courtesy("thanks");
        courtesy("great");
        assertThat(earlier()).isPresent();
        courtesy("cheers");
        assertThat(earlier()).isEmpty();
    }

    @Test
    void wordsThatSayTooLittleGiveWayToTheEntrys() {
        exchange("and express?", Outcome.ANSWER, "express");
        assertThat(earlier()).map(Earlier::question).contains("question of express");
        exchange(new Choose("c", "delivery_time", "Delivery"), Outcome.ANSWER, "time", "delivery_time");
        assertThat(earlier()).map(Earlier::question).contains("question of time");
        exchange("how much is that", Outcome.ANSWER, "cost");
        assertThat(earlier()).map(Earlier::question).contains("question of cost");
    }

    @Test
    void anAnswerWithoutAnEntryCountsWithItsQuestion() {
        exchange(new Say("s", "where is my parcel"), Outcome.ANSWER, null, "track_order");
        assertThat(earlier()).contains(new Earlier("where is my parcel", null, "answer of null"));
    }

    @Test
    void anotherLanguageIsNotReferredTo() {
        exchange("How long does delivery take?", Outcome.ANSWER, "time");
        assertThat(EarlierAnswer.in(turns, "zh")).isEmpty();
    }

    private Optional<Earlier> earlier() {
        return EarlierAnswer.in(turns, "en");
    }

    private void courtesy(String text) {
        exchange(new Say("s" + turns.size(), text), Outcome.ANSWER, null, "thanks_goodbye");
    }

    private void exchange(String text, Outcome outcome, @Nullable String entry) {
        exchange(new Say("s" + turns.size(), text), outcome, entry, "intent");
    }

    private void exchange(VisitorMessage message, Outcome outcome, @Nullable String entry, String intent) {
        int seq = turns.size() + 1;
        turns.add(new Turn.Asked(ID, seq, message, Instant.EPOCH, null));
        BotReply reply = new BotReply(
                Speaker.BOT,
                outcome,
                "answer of " + entry,
                null,
                List.of(),
                entry == null ? List.of() : List.of(new Citation(entry, "question of " + entry)),
                intent,
                0.9,
                null,
                1);
        turns.add(new Turn.Replied(ID, seq + 1, seq, reply, Instant.EPOCH, null, null));
    }
}
