package io.frontdesk.chat.conversation;

import static io.frontdesk.chat.conversation.Outcome.ANSWER;
import static io.frontdesk.chat.conversation.Outcome.CLARIFY;
import static io.frontdesk.chat.conversation.Outcome.HAND_OFF;
import static io.frontdesk.chat.conversation.Speaker.BOT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.DeskRepository.Actor;
import io.frontdesk.chat.conversation.Feedback.Kind;
import io.frontdesk.chat.conversation.FeedbackLog.Place;
import io.frontdesk.chat.conversation.FeedbackLog.Wanted;
import io.frontdesk.chat.conversation.VisitorMessage.Choose;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every database must keep of how well it went. */
abstract class FeedbackContract {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.125Z");
    private static final AgentFace ANNA = new AgentFace("anna", "Anna", null);
    private static final Actor AS_ANNA = new Actor(ANNA, false);

    private final ConversationId id = ConversationId.fresh();
    private TestStore store;
    private FeedbackLog log;
    private int refs;

    abstract TestStore openStore();

    @BeforeEach
    void open() {
        store = openStore();
        log = new FeedbackLog(
                new Store(store.writer(), new StoreReads(Jdbi.create(store.source()), Schedulers.boundedElastic())));
        store.repository()
                .open(Conversation.opened(id, "hash", "en", "https://shop.example/", NOW))
                .block();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aVoteIsKeptWithItsReasonItsTurnsAndWhatHadSpoken() {
        says("where is my parcel", ANSWER);
        rate(2, new Vote(Vote.Thumb.DOWN, "not my question"));
        rate(2, new Vote(Vote.Thumb.UP, null));
        assertThat(of(Kind.THUMB)).extracting(Feedback::value).containsExactly("down", "up");
        Feedback first = of(Kind.THUMB).getFirst();
        assertThat(first.reason()).isEqualTo("not my question");
        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.reply()).isEqualTo(2);
        assertThat(first.model()).isEqualTo("en-7");
        assertThat(first.corpus()).isEqualTo("corpus-3");
        assertThat(first.intent()).isEqualTo("track_order");
    }

    @Test
    void whatIsAskedNearlyTheSameAgainIsKeptAboutTheFirstTime() {
        says("where is my parcel", ANSWER);
        says("do you ship to Norway", ANSWER);
        says("so where is my parcel??", ANSWER);
        assertThat(of(Kind.REASK)).singleElement().satisfies(again -> {
            assertThat(again.seq()).isEqualTo(1);
            assertThat(again.reply()).isEqualTo(2);
            assertThat(again.value()).isEqualTo("5");
        });
    }

    @Test
    void aMessageSentAgainIsNoQuestionAskedAgain() {
        Say say = new Say("once", "where is my parcel");
        store.repository().accept(id, say, NOW).block();
        replies(1, ANSWER);
        store.repository().accept(id, say, NOW).block();
        assertThat(log.of(id)).isEmpty();
    }

    @Test
    void choicesAreTakenOrRefused() {
        says("my parcel", CLARIFY);
        store.repository()
                .accept(id, new Choose("c1", "track_order", "Where is it"), NOW)
                .block();
        replies(3, CLARIFY);
        says("none of that", CLARIFY);
        store.repository()
                .accept(id, new Choose("c2", "talk_to_person", "A person"), NOW)
                .block();
        assertThat(of(Kind.CLARIFY))
                .extracting(sign -> sign.seq() + " " + sign.value() + " " + sign.reason())
                .containsExactly("1 taken track_order", "3 refused say", "5 refused talk_to_person");
    }

    @Test
    void handOffsAreKeptWithTheirReasonAndByWhom() {
        says("a person please", HAND_OFF);
        act(new DeskAction.Take("t"));
        assertThat(of(Kind.HAND_OFF))
                .extracting(sign -> sign.value() + " " + sign.reason() + sign.author())
                .containsExactly("bot why", "taken anna");
    }

    @Test
    void whatAnAgentSaysAtClosingIsKeptInTheSameStep() {
        says("where is my parcel", ANSWER);
        act(new DeskAction.Take("t"));
        act(new DeskAction.Close("c", "solved", "refund_status", new Verdict(Verdict.Kind.ENTRY, "refund-time")));
        act(new DeskAction.Close("c", "solved", "refund_status", new Verdict(Verdict.Kind.ENTRY, "refund-time")));
        assertThat(of(Kind.LABEL)).singleElement().satisfies(label -> {
            assertThat(label.value()).isEqualTo("refund_status");
            assertThat(label.seq()).isEqualTo(1);
            assertThat(label.author()).isEqualTo("anna");
        });
        assertThat(of(Kind.VERDICT)).singleElement().satisfies(verdict -> {
            assertThat(verdict.value()).isEqualTo("entry");
            assertThat(verdict.reason()).isEqualTo("refund-time");
            assertThat(verdict.reply()).isEqualTo(2);
        });
        assertThat(store.archive().turns(id).getFirst())
                .isInstanceOfSatisfying(
                        Turn.Asked.class,
                        asked -> assertThat(asked.correctedLabel()).isEqualTo("refund_status"));
    }

    @Test
    void judgementsAndReturnsAreKept() {
        says("where is my parcel", ANSWER);
        act(new DeskAction.Close("c", "solved"));
        store.repository().csat(id, new Csat(2, "slow", NOW)).block();
        says("hello again", ANSWER);
        act(new DeskAction.Close("d", "solved"));
        act(new DeskAction.Reopen("r"));
        assertThat(of(Kind.CSAT)).singleElement().satisfies(csat -> {
            assertThat(csat.value()).isEqualTo("2");
            assertThat(csat.reason()).as("the comment stays where it was").isEmpty();
        });
        assertThat(of(Kind.REOPEN)).extracting(Feedback::value).containsExactly("visitor", "agent");
    }

    @Test
    void theLogIsReadPageByPageWithoutGapOrDouble() {
        says("where is my parcel", ANSWER);
        for (int vote = 0; vote < 25; vote++) {
            rate(2, new Vote(Vote.Thumb.DOWN, "reason " + vote));
        }
        Wanted wanted = new Wanted(NOW, NOW.plusSeconds(1), Kind.THUMB);
        List<Feedback> read = new ArrayList<>(log.page(wanted, null, 10));
        while (read.size() % 10 == 0) {
            read.addAll(log.page(wanted, Place.after(read.getLast()), 10));
        }
        assertThat(read).extracting(Feedback::id).hasSize(25).doesNotHaveDuplicates();
        List<Feedback> exported = new ArrayList<>();
        log.each(wanted, exported::add);
        assertThat(exported).containsExactlyElementsOf(read.reversed());
        assertThat(log.page(new Wanted(NOW.plusSeconds(1), NOW.plusSeconds(2), null), null, 10))
                .as("an empty time")
                .isEmpty();
    }

    private List<Feedback> of(Kind kind) {
        return log.of(id).stream().filter(sign -> sign.kind() == kind).toList();
    }

    private void says(String text, Outcome outcome) {
        long seq = requireNonNull(store.repository()
                        .accept(id, new Say("s" + refs++, text), NOW)
                        .block())
                .turn()
                .seq();
        replies(seq, outcome);
    }

    private void replies(long seq, Outcome outcome) {
        long term =
                requireNonNull(store.repository().find(id).block()).standing().term();
        store.repository().reply(id, seq, term, reply(outcome), null, NOW).block();
    }

    private void rate(long seq, Vote vote) {
        store.repository().rate(id, seq, vote, NOW).block();
    }

    private void act(DeskAction action) {
        store.desk().act(id, AS_ANNA, action, NOW).block();
    }

    private static BotReply reply(Outcome outcome) {
        Trace trace = new Trace(
                "en",
                List.of(new Trace.ScoredIntent("track_order", 0.6), new Trace.ScoredIntent("refund_status", 0.3)),
                0.2,
                new Trace.Limits(0.7, 0.3, 0.5),
                null,
                List.of(),
                null,
                "en-7",
                "corpus-3",
                Map.of());
        return new BotReply(BOT, outcome, "text", "why", List.of(), List.of(), "track_order", 0.6, trace, 3);
    }
}
