package io.frontdesk.chat.learning.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.TestDatabase;
import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.rollout.TriedTurn.Guess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a candidate goes on or back by itself, by a clock that the test sets. */
class RolloutStepsTest {
    private static final RolloutSettings SETTINGS =
            new RolloutSettings(true, 20, Duration.ofHours(24), List.of(10, 50), 30, Duration.ofHours(24), 5);
    private static final Guess PARCEL = new Guess("parcel", 0.8);

    @TempDir
    private Path folder;

    private TestDatabase database;
    private RolloutStore store;
    private RolloutDesk desk;
    private RolloutSteps steps;
    private Instant now = Instant.parse("2026-11-26T08:00:00Z");

    @BeforeEach
    void open() {
        database = TestDatabase.in(folder);
        store = new RolloutStore(database.jdbi(), database.writer());
        desk = new RolloutDesk(store, SETTINGS, new IntentClassifiers(), () -> now);
        steps = new RolloutSteps(store, desk, SETTINGS, () -> now);
        desk.begin("en", "en-1", new Verdict("en", "en-1", "en-0", true, List.of(), Verdict.Figures.NONE));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void goesOnAfterSoManyTurnsShareByShareUntilItServesAll() {
        look();
        assertThat(state()).isEqualTo(RolloutState.SHADOW);
        spoken(20, false, false);
        look();
        assertThat(state()).isEqualTo(RolloutState.SHARE);
        assertThat(store.open("en").orElseThrow().share()).isEqualTo(0.1);
        spoken(40, false, false);
        look();
        assertThat(store.open("en").orElseThrow().share())
                .as("only its own turns count")
                .isEqualTo(0.1);
        spoken(30, true, false);
        look();
        assertThat(store.open("en").orElseThrow().share()).isEqualTo(0.5);
        spoken(30, true, false);
        look();
        assertThat(store.open("en")).isEmpty();
        assertThat(store.settled("en").orElseThrow().settled()).isEqualTo("en-1");
    }

    @Test
    void goesOnAfterSoLongButNotWhereNothingWasSaid() {
        now = now.plus(Duration.ofHours(25));
        look();
        assertThat(state()).isEqualTo(RolloutState.SHADOW);
        spoken(5, false, false);
        look();
        assertThat(state()).isEqualTo(RolloutState.SHARE);
    }

    @Test
    void goesBackByItselfWhereALiveSignalFalls() {
        spoken(20, false, false);
        look();
        spoken(100, false, false);
        spoken(25, true, true);
        look();
        Rollout back = store.settled("en").orElseThrow();
        assertThat(back.state()).isEqualTo(RolloutState.RETURNED);
        assertThat(back.reason()).isEqualTo("fell:thumbs_down");
        assertThat(back.settled()).isEqualTo("en-0");
    }

    @Test
    void staysWhereBothSidesFallAlike() {
        spoken(20, false, false);
        look();
        spoken(60, false, true);
        spoken(25, true, true);
        look();
        assertThat(state()).isEqualTo(RolloutState.SHARE);
    }

    @Test
    void goesBackWhereTheCandidateBreaks() {
        steps.consider(store.open("en").orElseThrow(), 1);
        assertThat(store.settled("en").orElseThrow().reason()).isEqualTo("failed");
    }

    @Test
    void ofTwoNodesOnlyOneTakesTheStep() {
        spoken(20, false, false);
        Rollout seen = store.open("en").orElseThrow();
        steps.consider(seen, 0);
        steps.consider(seen, 0);
        assertThat(store.open("en").orElseThrow().share()).isEqualTo(0.1);
        assertThat(store.steps(seen.id())).hasSize(2);
    }

    @Test
    void theFirstModelOfALanguageServesAtOnceAndABlockedOneNever() {
        desk.begin("zh", "zh-1", new Verdict("zh", "zh-1", "nearest-1a2b", true, List.of(), Verdict.Figures.NONE));
        assertThat(store.settled("zh").orElseThrow().state()).isEqualTo(RolloutState.ALL);
        desk.begin("zh", "zh-2", new Verdict("zh", "zh-2", "zh-1", false, List.of(), Verdict.Figures.NONE));
        Rollout blocked = store.latest("zh", null, 1).getFirst();
        assertThat(blocked.state()).isEqualTo(RolloutState.BLOCKED);
        assertThat(desk.promote(blocked, true, "by_hand", "Anna")).isInstanceOf(RolloutDesk.Outcome.Refused.class);
    }

    private void look() {
        store.open("en").ifPresent(rollout -> steps.consider(rollout, 0));
    }

    private RolloutState state() {
        return store.open("en").orElseThrow().state();
    }

    /** As many conversations of one reply each, all within the next seconds. */
    private void spoken(int conversations, boolean byCandidate, boolean down) {
        Rollout rollout = store.open("en").orElseThrow();
        for (int i = 0; i < conversations; i++) {
            ConversationId talk = ConversationId.fresh();
            now = now.plusMillis(10);
            database.jdbi().useHandle(handle -> {
                handle.execute(
                        "INSERT INTO conversation (id, token_hash, locale, lang, owner, seq, started_at, last_at) "
                                + "VALUES (?, 'h', 'en', 'en', 'bot', 0, 0, 0)",
                        talk.toString());
                handle.execute(
                        "INSERT INTO turn (conversation, seq, speaker, kind, body, at, detail, reply_to, decision, vote) "
                                + "VALUES (?, 2, 'bot', 'reply', 'said', 0, '{}', 1, 'answer', ?)",
                        talk.toString(),
                        down ? "down" : null);
            });
            store.note(new TriedTurn(rollout.id(), talk, 2, 1, byCandidate, PARCEL, PARCEL, false, now));
        }
        now = now.plusMillis(10);
    }
}
