package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.conversation.DeskRepository.Actor;
import io.frontdesk.chat.conversation.DeskRepository.Card;
import io.frontdesk.chat.conversation.DeskRepository.Page;
import io.frontdesk.chat.conversation.DeskRepository.Scope;
import io.frontdesk.chat.conversation.DeskRepository.View;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every database must do for the desk. */
abstract class DeskStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.125Z");
    private static final AgentFace ANNA = new AgentFace("anna", "Anna", null);
    private static final AgentFace BO = new AgentFace("bo", "Bo", null);
    private static final Actor AS_ANNA = new Actor(ANNA, false);
    private static final Actor AS_BO = new Actor(BO, false);
    private static final Actor AS_CHIEF = new Actor(new AgentFace("chief", "Chief", null), true);

    private TestStore store;
    private DeskRepository desk;

    abstract TestStore openStore();

    @BeforeEach
    void open() {
        store = openStore();
        desk = store.desk();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void onlyTheOwnerSpeaksAndOnlyOnceForARef() {
        ConversationId id = asked("a", NOW);
        assertRefused(() -> act(id, AS_ANNA, say("1", "hi")), DeskRefusal.Reason.NOT_OWNER);
        act(id, AS_ANNA, new DeskAction.Take("t"));
        long seq = act(id, AS_ANNA, say("1", "hi")).seq();
        assertThat(act(id, AS_ANNA, say("1", "hi")))
                .satisfies(again -> assertThat(again.repeated()).isTrue())
                .satisfies(again -> assertThat(again.seq()).isEqualTo(seq));
        assertThatThrownBy(() -> act(id, AS_ANNA, say("1", "hullo"))).isInstanceOf(RefReused.class);
        assertRefused(() -> act(id, AS_BO, say("2", "me too")), DeskRefusal.Reason.NOT_OWNER);
        assertThat(texts(id)).containsExactly("a", "joined en Anna", "hi");
    }

    @Test
    void customersAndAgentsMayUseTheSameRef() {
        ConversationId id = asked("a", NOW);
        act(id, AS_ANNA, new DeskAction.Take("t"));
        store.repository().accept(id, new Say("same", "mine"), NOW).block();
        act(id, AS_ANNA, say("same", "yours"));
        assertThat(texts(id)).containsExactly("a", "joined en Anna", "mine", "yours");
    }

    @Test
    void everyChangeOfOwnerBeginsANewTerm() {
        ConversationId id = asked("a", NOW);
        act(id, AS_ANNA, new DeskAction.Take("1"));
        assertThat(standing(id).term()).isEqualTo(1);
        act(id, AS_ANNA, new DeskAction.HandBack("2"));
        assertThat(standing(id).owner()).isEqualTo(Owner.BOT);
        act(id, AS_ANNA, new DeskAction.Take("3"));
        act(id, AS_ANNA, new DeskAction.Transfer("4", BO, null));
        assertThat(standing(id).belongsTo("bo")).isTrue();
        act(id, AS_BO, new DeskAction.Transfer("5", null, "returns"));
        assertThat(standing(id).owner()).isEqualTo(Owner.QUEUE);
        assertThat(standing(id).team()).isEqualTo("returns");
        assertThat(standing(id).term()).isEqualTo(5);
    }

    @Test
    void supervisorTakesFromAnotherAndNobodyElseDoes() {
        ConversationId id = asked("a", NOW);
        act(id, AS_ANNA, new DeskAction.Take("1"));
        assertRefused(() -> act(id, AS_BO, new DeskAction.Take("2")), DeskRefusal.Reason.TAKEN);
        assertRefused(() -> act(id, AS_BO, new DeskAction.Close("3", "solved")), DeskRefusal.Reason.NOT_OWNER);
        act(id, AS_CHIEF, new DeskAction.Take("4"));
        assertThat(standing(id).belongsTo("chief")).isTrue();
    }

    @Test
    void takenByManyAtOnceBelongsToOneOfThem() {
        ConversationId id = asked("a", NOW);
        List<Boolean> taken = requireNonNull(Flux.range(0, 20)
                .flatMap(n -> desk.act(
                                id,
                                new Actor(new AgentFace("agent-" + n, "Agent " + n, null), false),
                                new DeskAction.Take("take-" + n),
                                NOW)
                        .map(done -> true)
                        .onErrorReturn(DeskRefusal.class, false))
                .collectList()
                .block());
        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(standing(id).term()).isEqualTo(1);
    }

    @Test
    void assignmentIsRefusedOnceTheConversationHasMovedOnOrTheAgentIsFull() {
        present(ANNA);
        ConversationId first = queued("first", NOW);
        ConversationId second = queued("second", NOW.plusSeconds(1));
        long term = standing(first).term();
        assertThat(desk.assign(first, term + 1, ANNA, 1, NOW).block()).isFalse();
        assertThat(desk.assign(first, term, ANNA, 1, NOW).block()).isTrue();
        assertThat(desk.assign(first, term, BO, 1, NOW).block()).isFalse();
        assertThat(desk.assign(second, standing(second).term(), ANNA, 1, NOW).block())
                .isFalse();
        assertThat(desk.assign(second, standing(second).term(), ANNA, 2, NOW).block())
                .isTrue();
        assertThat(requireNonNull(desk.loads().block())).containsEntry("anna", 2);
    }

    @Test
    void queueIsServedByUrgencyThenByTime() {
        ConversationId late = queued("late", NOW.plusSeconds(60));
        ConversationId early = queued("early", NOW);
        ConversationId urgent = queued("urgent", NOW.plusSeconds(120));
        desk.priority(urgent, 2, NOW).block();
        assertThat(requireNonNull(desk.queue(10).block()))
                .extracting(Conversation::id)
                .containsExactly(urgent, early, late);
        assertThat(requireNonNull(desk.positions().block()))
                .containsEntry(urgent, 0)
                .containsEntry(early, 1)
                .containsEntry(late, 2);
    }

    @Test
    void whoIsNotAnsweredGoesBackToWhereTheyStoodInTheQueue() {
        ConversationId waiting = queued("waiting", NOW);
        act(waiting, AS_ANNA, new DeskAction.Take("1"));
        Instant due = requireNonNull(standing(waiting).dueAt());
        assertThat(desk.overdue(due).block()).isEmpty();
        assertThat(requireNonNull(desk.overdue(due.plusMillis(1)).block()))
                .extracting(Conversation::id)
                .containsExactly(waiting);
        ConversationId other = queued("other", NOW.plusSeconds(1));
        assertThat(desk.requeue(waiting, standing(waiting).term(), due.plusSeconds(1))
                        .block())
                .isTrue();
        assertThat(requireNonNull(desk.queue(10).block()))
                .extracting(Conversation::id)
                .containsExactly(waiting, other);
    }

    @Test
    void answerOfAnAgentIsNotLate() {
        ConversationId id = queued("waiting", NOW);
        act(id, AS_ANNA, new DeskAction.Take("1"));
        act(id, AS_ANNA, say("2", "here I am"));
        assertThat(standing(id).dueAt()).isNull();
        store.repository().accept(id, new Say("x", "and another thing"), NOW).block();
        assertThat(standing(id).dueAt()).isEqualTo(NOW.plus(TestStore.TIMES.replyWithin()));
    }

    @Test
    void notesAreKeptOnceAndTakeNoNumber() {
        ConversationId id = asked("a", NOW);
        Note note = requireNonNull(
                desk.note(id, ANNA, "n", "wants it before Friday", NOW).block());
        assertThat(desk.note(id, ANNA, "n", "wants it before Friday", NOW).block())
                .isEqualTo(note);
        assertThatThrownBy(() -> desk.note(id, BO, "n", "other", NOW).block()).isInstanceOf(RefReused.class);
        assertThat(desk.notes(id).block()).containsExactly(note);
        assertThat(texts(id)).containsExactly("a");
    }

    @Test
    void listsAreCutIntoPagesWithoutLosingOrRepeatingAny() {
        List<ConversationId> all = new ArrayList<>();
        for (int n = 0; n < 23; n++) {
            all.add(queued("q" + n, NOW.plusSeconds(n % 5)));
        }
        for (View view : List.of(View.UNASSIGNED, View.ALL)) {
            List<ConversationId> seen = new ArrayList<>();
            String cursor = null;
            do {
                Page page = requireNonNull(desk.page(view, scope(), cursor, 5).block());
                page.cards().stream()
                        .map(Card::conversation)
                        .map(Conversation::id)
                        .forEach(seen::add);
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void everyListHoldsItsOwn() {
        ConversationId bot = asked("bot", NOW);
        ConversationId waiting = queued("waiting", NOW);
        ConversationId mine = asked("mine", NOW);
        act(mine, AS_ANNA, new DeskAction.Take("1"));
        ConversationId closed = asked("closed", NOW);
        act(closed, AS_ANNA, new DeskAction.Close("2", "solved"));
        assertThat(list(View.BOT)).containsExactly(bot);
        assertThat(list(View.UNASSIGNED)).containsExactly(waiting);
        assertThat(list(View.MINE)).containsExactly(mine);
        assertThat(list(View.CLOSED)).containsExactly(closed);
        assertThat(list(View.ALL)).containsExactlyInAnyOrder(bot, waiting, mine);
        assertThat(requireNonNull(desk.counts(scope()).block()))
                .containsEntry(View.MINE, 1L)
                .containsEntry(View.ALL, 3L);
        assertThat(requireNonNull(desk.card(mine).block()).last())
                .satisfies(last -> assertThat(requireNonNull(last).text()).isEqualTo("joined en Anna"));
    }

    @Test
    void presenceEndsWhenAnAgentIsNoLongerSeen() {
        store.presence().set("anna", PresenceRepository.State.ONLINE, NOW).block();
        store.presence().seen(Set.of("anna"), NOW.plusSeconds(10)).block();
        PresenceRepository.Presence anna =
                requireNonNull(store.presence().all().block()).getFirst();
        assertThat(anna.at(NOW.plusSeconds(5))).isEqualTo(PresenceRepository.State.ONLINE);
        assertThat(anna.at(NOW.plusSeconds(11))).isEqualTo(PresenceRepository.State.OFFLINE);
    }

    private ConversationId asked(String text, Instant at) {
        ConversationId id = ConversationId.fresh();
        store.repository().open(Conversation.opened(id, "hash", "en", null, at)).block();
        store.repository().accept(id, new Say("q", text), at).block();
        return id;
    }

    private ConversationId queued(String text, Instant at) {
        ConversationId id = asked(text, at);
        BotReply reply = new BotReply(
                Speaker.BOT, Outcome.HAND_OFF, "one moment", null, List.of(), List.of(), null, null, null, 1);
        store.repository()
                .reply(id, 1, 0, reply, new Handover("asked_for_human", null, 0), at)
                .block();
        return id;
    }

    private void present(AgentFace agent) {
        store.presence().set(agent.id(), PresenceRepository.State.ONLINE, NOW).block();
    }

    private DeskRepository.Deed act(ConversationId id, Actor by, DeskAction action) {
        return requireNonNull(desk.act(id, by, action, NOW).block());
    }

    private List<ConversationId> list(View view) {
        return requireNonNull(desk.page(view, scope(), null, 50).block()).cards().stream()
                .map(card -> card.conversation().id())
                .toList();
    }

    private Standing standing(ConversationId id) {
        return requireNonNull(store.repository().find(id).block()).standing();
    }

    private List<String> texts(ConversationId id) {
        return requireNonNull(store.repository().turnsAfter(id, 0).block()).stream()
                .map(Turn::text)
                .toList();
    }

    private static Scope scope() {
        return new Scope("anna", Set.of());
    }

    private static DeskAction.Say say(String ref, String text) {
        return new DeskAction.Say(ref, text, List.of());
    }

    private static void assertRefused(Runnable deed, DeskRefusal.Reason reason) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        DeskRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
