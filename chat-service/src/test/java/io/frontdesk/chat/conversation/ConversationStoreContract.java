package io.frontdesk.chat.conversation;

import static io.frontdesk.chat.conversation.Outcome.ANSWER;
import static io.frontdesk.chat.conversation.Outcome.FALLBACK;
import static io.frontdesk.chat.conversation.Speaker.BOT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.conversation.ConversationArchive.Filter;
import io.frontdesk.chat.conversation.ConversationRepository.Accepted;
import io.frontdesk.chat.conversation.VisitorMessage.Choose;
import io.frontdesk.chat.conversation.VisitorMessage.Leave;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What every database must do for conversations. */
abstract class ConversationStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.125Z");
    private static final DeskRepository.Actor ANNA =
            new DeskRepository.Actor(new AgentFace("anna", "Anna", null), false);

    private TestStore store;
    private ConversationRepository conversations;
    private final ConversationId id = ConversationId.fresh();

    /** The store; called again it finds what the one before has kept. */
    abstract TestStore openStore();

    @BeforeEach
    void open() {
        store = openStore();
        conversations = store.repository();
        conversations
                .open(Conversation.opened(id, "hash", "en", "https://shop.example/", NOW))
                .block();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void numbersTurnsWithoutGapsWhenManyAreAppendedAtOnce() {
        List<Accepted> accepted = Flux.range(0, 200)
                .flatMap(n -> conversations.accept(id, new Say("ref-" + n, "message " + n), NOW), 64)
                .collectList()
                .block();
        assertThat(requireNonNull(accepted))
                .extracting(one -> one.turn().seq())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(turns()).hasSize(200);
    }

    @Test
    void sameRefAndTextGivesTheFirstTurnAgain() {
        Accepted first = accept(new Say("a", "hello"));
        Accepted again = accept(new Say("a", "hello"));
        assertThat(again.repeated()).isTrue();
        assertThat(again.turn()).isEqualTo(first.turn());
        assertThat(turns()).hasSize(1);
    }

    @Test
    void sameRefWithOtherContentIsRefusedAndLeavesNoGap() {
        accept(new Say("a", "hello"));
        assertThatThrownBy(() -> accept(new Say("a", "hullo"))).isInstanceOf(RefReused.class);
        assertThatThrownBy(() -> accept(new Choose("a", "x", "hello"))).isInstanceOf(RefReused.class);
        assertThat(accept(new Say("b", "next")).turn().seq()).isEqualTo(2);
    }

    @Test
    void questionGetsOneReplyOnly() {
        long question = accept(new Say("a", "hello")).turn().seq();
        Turn.Replied first = reply(question, answer("one"));
        Turn.Replied second = reply(question, answer("two"));
        assertThat(second.seq()).isEqualTo(first.seq());
        assertThat(second.text()).isEqualTo("one");
        assertThat(accept(new Say("b", "next")).turn().seq()).isEqualTo(3);
    }

    @Test
    void questionsAreUnansweredUntilTheirReplyAlsoAcrossARestart() {
        accept(new Say("a", "first"));
        accept(new Say("b", "second"));
        reply(1, answer("one"));
        String epoch = conversations.epoch();
        store.close();
        store = openStore();
        conversations = store.repository();
        assertThat(conversations.epoch()).isEqualTo(epoch);
        assertThat(unansweredAt(NOW.plus(TestStore.TIMES.claim()).plusSeconds(1)))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.turn().text()).isEqualTo("second"));
    }

    @Test
    void questionIsLeftToWhoeverTookItForAWhile() {
        accept(new Say("a", "first"));
        Instant later = NOW.plus(TestStore.TIMES.claim()).plusSeconds(1);
        assertThat(unansweredAt(NOW.plusSeconds(1))).isEmpty();
        assertThat(unansweredAt(later)).hasSize(1);
        assertThat(unansweredAt(later.plusSeconds(1))).isEmpty();
        assertThat(unansweredAt(later.plus(TestStore.TIMES.claim()).plusSeconds(1)))
                .hasSize(1);
    }

    @Test
    void replyOfAnOlderTermIsThrownAway() {
        Accepted accepted = accept(new Say("a", "hello"));
        requireNonNull(store.desk().act(id, ANNA, new DeskAction.Take("t"), NOW).block());
        assertThat(conversations
                        .reply(id, accepted.turn().seq(), accepted.term(), answer("late"), null, NOW)
                        .blockOptional())
                .isEmpty();
        assertThat(turns()).extracting(Turn::text).containsExactly("hello", "joined en Anna");
        assertThat(unansweredAt(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void replyMayPutTheConversationIntoTheQueueInOneStep() {
        Accepted accepted = accept(new Say("a", "a person please"));
        Handover handover = new Handover("asked_for_human", "returns", 1);
        conversations
                .reply(id, 1, accepted.term(), answer("I am passing you on"), handover, NOW)
                .block();
        Conversation queued = requireNonNull(conversations.find(id).block());
        assertThat(queued.owner()).isEqualTo(Owner.QUEUE);
        assertThat(queued.standing().team()).isEqualTo("returns");
        assertThat(queued.standing().reason()).isEqualTo("asked_for_human");
        assertThat(queued.standing().term()).isEqualTo(accepted.term() + 1);
        assertThat(turns()).hasSize(3);
        Accepted next = accept(new Say("b", "are you there?"));
        assertThat(next.wantsReply()).isFalse();
        assertThat(requireNonNull(conversations.find(id).block()).standing().dueAt())
                .isNotNull();
    }

    @Test
    void messageLeftWhileAPersonHasTheWordIsStillConfirmed() {
        accept(new Say("a", "hello"));
        store.desk().act(id, ANNA, new DeskAction.Take("t"), NOW).block();
        Accepted left = accept(new Leave("l", "Mei", "mei@example.com", "Please call"));
        assertThat(left.wantsReply()).isTrue();
        BotReply confirmation =
                new BotReply(Speaker.SYSTEM, null, "noted", null, List.of(), List.of(), null, null, null, 1);
        assertThat(conversations
                        .reply(id, left.turn().seq(), left.term(), confirmation, null, NOW)
                        .blockOptional())
                .isPresent();
    }

    @Test
    void messageToAClosedConversationOpensItWithTheBot() {
        accept(new Say("a", "hello"));
        store.desk().act(id, ANNA, new DeskAction.Close("c", "solved"), NOW).block();
        assertThat(requireNonNull(conversations.find(id).block()).standing().isClosed())
                .isTrue();
        Accepted again = accept(new Say("b", "one more thing"));
        assertThat(again.wantsReply()).isTrue();
        assertThat(turns())
                .extracting(Turn::text)
                .containsExactly("hello", "closed en Anna", "reopened en", "one more thing");
        assertThat(turns()).extracting(Turn::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(conversations
                        .reply(id, again.turn().seq(), again.term(), answer("sure"), null, NOW)
                        .blockOptional())
                .isPresent();
    }

    @Test
    void endOfACustomerIsToldOnce() {
        accept(new Say("a", "thanks, bye"));
        long seq = requireNonNull(conversations.end(id, "e", NOW).block());
        assertThat(conversations.end(id, "e", NOW).block()).isEqualTo(seq);
        Standing standing = requireNonNull(conversations.find(id).block()).standing();
        assertThat(standing.isClosed()).isTrue();
        assertThat(standing.outcome()).isEqualTo("ended");
        conversations.csat(id, new Csat(5, "quick", NOW)).block();
        assertThat(requireNonNull(conversations.find(id).block()).standing().csat())
                .isEqualTo(new Csat(5, "quick", NOW));
    }

    @Test
    void whatACustomerSaysOfThemselvesAddsUp() {
        conversations.about(id, new Customer(null, "Mei Lin", null, null), NOW).block();
        conversations
                .about(id, new Customer("u-7", null, "mei@example.com", "order"), NOW)
                .block();
        assertThat(requireNonNull(conversations.find(id).block()).customer())
                .isEqualTo(new Customer("u-7", "Mei Lin", "mei@example.com", "order"));
    }

    @Test
    void changesAreFoundByTime() {
        accept(new Say("a", "hello"));
        assertThat(requireNonNull(conversations.changedSince(NOW).block()))
                .extracting(ConversationRepository.Version::id)
                .contains(id);
        assertThat(requireNonNull(
                        conversations.changedSince(NOW.plusSeconds(3600)).block()))
                .extracting(ConversationRepository.Version::id)
                .doesNotContain(id);
    }

    @Test
    void appendingToAnUnknownConversationFailsAlone() {
        List<Object> results = Flux.range(0, 20)
                .flatMap(n -> conversations
                        .accept(n % 2 == 0 ? id : ConversationId.fresh(), new Say("r" + n, "t"), NOW)
                        .cast(Object.class)
                        .onErrorResume(UnknownConversation.class, unknown -> reactor.core.publisher.Mono.just("none")))
                .collectList()
                .block();
        assertThat(requireNonNull(results)).filteredOn("none"::equals).hasSize(10);
        assertThat(turns()).hasSize(10);
    }

    @Test
    void everyFieldOfAReplyComesBack() {
        accept(new Say("a", "hello"));
        Turn.Replied kept = reply(1, full());
        assertThat(turns().get(1)).isEqualTo(withoutTrace(kept));
        assertThat(store.archive().turns(id).get(1)).isEqualTo(kept);
    }

    @Test
    void voteIsKeptOnTheReplyAndRefusedOnAnythingElse() {
        accept(new Say("a", "hello"));
        reply(1, answer("one"));
        Vote vote = new Vote(Vote.Thumb.DOWN, "not my question");
        assertThat(requireNonNull(conversations.rate(id, 2, vote, NOW).block()).vote())
                .isEqualTo(vote);
        assertThatThrownBy(() -> conversations.rate(id, 1, vote, NOW).block()).isInstanceOf(UnknownTurn.class);
        assertThatThrownBy(() -> conversations.rate(id, 9, vote, NOW).block()).isInstanceOf(UnknownTurn.class);
    }

    @Test
    void leftMessageIsListedOnceHoweverOftenItIsSent() {
        Leave leave = new Leave("l", "Mei Lin", "mei@example.com", "Please call me");
        accept(leave);
        accept(leave);
        assertThat(store.archive().leftMessages())
                .filteredOn(message -> message.conversation().equals(id))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.contact()).isEqualTo("mei@example.com");
                    assertThat(store.archive().markDone(message.id(), true)).isTrue();
                });
        assertThat(store.archive().openMessageCount()).isZero();
        assertThat(store.archive().markDone("none", true)).isFalse();
    }

    @Test
    void correctionReachesQuestionReplyAndExport() {
        accept(new Say("a", "hello"));
        reply(1, full());
        assertThat(store.archive().correct(id, 2, "refund_status", ANNA.face(), NOW))
                .isTrue();
        assertThat(labels()).containsOnly("refund_status");
        assertThat(store.archive().questions(NOW, NOW.plusSeconds(60)))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.corrected()).isEqualTo("refund_status");
                    assertThat(question.predicted()).isEqualTo("return_item");
                    assertThat(question.lang()).isEqualTo("zh");
                });
        assertThat(store.archive().correct(id, 2, null, ANNA.face(), NOW)).isTrue();
        assertThat(labels()).containsOnlyNulls();
        assertThat(store.archive().correct(id, 7, "x", ANNA.face(), NOW)).isFalse();
    }

    @Test
    void listIsFilteredByLanguageAndDecision() {
        accept(new Say("a", "hello"));
        reply(1, full());
        ConversationArchive archive = store.archive();
        assertThat(archive.page(Filter.any(), 0, 10).conversations())
                .singleElement()
                .satisfies(one -> assertThat(one.lastDecision()).isEqualTo("answer"));
        assertThat(archive.page(new Filter("zh", ANSWER), 0, 10).total()).isEqualTo(1);
        assertThat(archive.page(new Filter("en", null), 0, 10).total()).isZero();
        assertThat(archive.page(new Filter(null, FALLBACK), 0, 10).total()).isZero();
        assertThat(archive.conversationCount()).isEqualTo(1);
    }

    @Test
    void whatWasAskedBeforeAStartIsTakenFromWhoeverWasBusyAndNothingElse() {
        accept(new Say("a", "anybody there?"));
        Instant later = NOW.plusMillis(10);
        assertThat(leftBehindAt(NOW, later)).as("asked since the start").isEmpty();
        assertThat(leftBehindAt(later, later)).hasSize(1);
        assertThat(unansweredAt(later.plusMillis(1)))
                .as("somebody is busy with it")
                .isEmpty();
    }

    private List<ConversationRepository.Unanswered> leftBehindAt(Instant start, Instant now) {
        return requireNonNull(conversations.claimLeftBehind(start, now).block()).stream()
                .filter(waiting -> waiting.turn().conversation().equals(id))
                .toList();
    }

    private Accepted accept(VisitorMessage message) {
        return requireNonNull(conversations.accept(id, message, NOW).block());
    }

    private Turn.Replied reply(long question, BotReply reply) {
        return requireNonNull(
                conversations.reply(id, question, 0, reply, null, NOW).block());
    }

    private List<ConversationRepository.Unanswered> unansweredAt(Instant now) {
        return requireNonNull(conversations.claimUnanswered(now).block()).stream()
                .filter(waiting -> waiting.turn().conversation().equals(id))
                .toList();
    }

    private List<@Nullable String> labels() {
        return store.archive().turns(id).stream()
                .map(turn -> turn instanceof Turn.Asked asked
                        ? asked.correctedLabel()
                        : ((Turn.Replied) turn).correctedLabel())
                .toList();
    }

    private List<Turn> turns() {
        return requireNonNull(conversations.turnsAfter(id, 0).block());
    }

    private static Turn.Replied withoutTrace(Turn.Replied turn) {
        return new Turn.Replied(
                turn.conversation(),
                turn.seq(),
                turn.replyTo(),
                turn.reply().traced(null),
                turn.at(),
                turn.vote(),
                turn.correctedLabel());
    }

    private static BotReply answer(String text) {
        return new BotReply(BOT, ANSWER, text, null, List.of(), List.of(), null, null, null, 12);
    }

    private static BotReply full() {
        Trace trace = new Trace(
                "zh",
                List.of(new Trace.ScoredIntent("return_item", 0.9)),
                0.2,
                new Trace.Limits(0.7, 0.3, 0.5),
                new Trace.HeardMood("negative", 0.8, 2, 0.6),
                List.of(new Trace.ScoredHit("return-window", "How long?", 0.03, 0.91, Map.of("vector", 0.91))),
                "track-1",
                "zh-1",
                "corpus-1",
                Map.of("intent", 4.5));
        return new BotReply(
                BOT,
                ANSWER,
                "text",
                "reason",
                List.of(new Choice("a", "A")),
                List.of(new Citation("return-window", "How long?")),
                "return_item",
                0.9,
                trace,
                18);
    }
}
