package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every database must tell those who keep a copy of what was said. */
abstract class TurnLogContract {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.125Z");
    private static final AgentFace ANNA = new AgentFace("anna", "Anna", null);

    private TestStore store;
    private TurnLog log;

    abstract TestStore openStore();

    @BeforeEach
    void open() {
        store = openStore();
        log = new SqlTurnLog(Jdbi.create(store.source()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsTheLastTurnOfEveryConversationInWhichSomethingWasSaidSince() {
        asked(NOW.minusSeconds(60));
        ConversationId active = asked(NOW.minusSeconds(60));
        say(active, NOW);
        ConversationId fresh = asked(NOW.plusSeconds(1));
        assertThat(log.saidSince(NOW)).isEqualTo(Map.of(active, 2L, fresh, 1L));
        assertThat(log.saidSince(NOW.plusSeconds(2))).isEmpty();
    }

    @Test
    void tellsWhereSomethingWasNotedSince() {
        ConversationId noted = asked(NOW.minusSeconds(60));
        asked(NOW);
        store.desk().note(noted, ANNA, "n", "a note", NOW).block();
        assertThat(log.notedSince(NOW)).containsExactly(noted);
        assertThat(log.notedSince(NOW.plusMillis(1))).isEmpty();
        assertThat(log.notes(List.of(noted))).extracting(Note::text).containsExactly("a note");
    }

    @Test
    void goesThroughAllConversationsFromTheNewestToTheOldest() {
        List<ConversationId> opened = new ArrayList<>();
        for (int n = 0; n < 11; n++) {
            opened.addFirst(asked(NOW));
        }
        List<ConversationId> read = new ArrayList<>();
        List<ConversationId> page = log.openedBefore(null, 4);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = log.openedBefore(page.getLast(), 4);
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(opened).doesNotHaveDuplicates();
    }

    @Test
    void readsTurnsOfOneFromANumberAndOfManyWhole() {
        ConversationId one = asked(NOW);
        say(one, NOW.plusSeconds(1));
        ConversationId two = asked(NOW);
        assertThat(log.turnsAfter(one, 1)).extracting(Turn::seq).containsExactly(2L);
        assertThat(log.turns(List.of(one, two))).hasSize(3);
        assertThat(log.turns(List.of())).isEmpty();
    }

    @Test
    void knowsWhichConversationsAreThere() {
        ConversationId there = asked(NOW);
        assertThat(log.existing(Set.of(there, ConversationId.fresh()))).containsExactly(there);
    }

    private ConversationId asked(Instant at) {
        ConversationId id = ConversationId.fresh();
        store.repository().open(Conversation.opened(id, "hash", "en", null, at)).block();
        say(id, at);
        return id;
    }

    private void say(ConversationId id, Instant at) {
        requireNonNull(store.repository()
                .accept(id, new Say(ConversationId.fresh().toString(), "something"), at)
                .block());
    }
}
