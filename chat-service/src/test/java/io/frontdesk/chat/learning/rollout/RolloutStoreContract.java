package io.frontdesk.chat.learning.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.TestDatabase;
import io.frontdesk.chat.learning.gate.Check;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.Sentence;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.rollout.RolloutStore.Step;
import io.frontdesk.chat.learning.rollout.TriedTurn.Guess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What every database must keep of rollouts. */
abstract class RolloutStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00.125Z");

    private TestDatabase database;
    private RolloutStore store;

    abstract TestDatabase openDatabase();

    @BeforeEach
    void open() {
        database = openDatabase();
        store = new RolloutStore(database.jdbi(), database.writer());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsARolloutWithItsVerdictAndSteps() {
        Rollout begun = rollout("1", "en", RolloutState.SHADOW);
        assertThat(store.begin(begun)).isTrue();
        assertThat(store.find("1")).contains(begun);
        assertThat(store.open("en")).contains(begun);
        assertThat(store.open("zh")).isEmpty();
        Step share = new Step(RolloutState.SHARE, 0.1, "step_over", "Frontdesk", NOW.plusSeconds(60));
        assertThat(store.step(begun, share)).isTrue();
        assertThat(store.step(begun, share)).as("somebody was first").isFalse();
        Rollout shared = store.find("1").orElseThrow();
        assertThat(shared.state()).isEqualTo(RolloutState.SHARE);
        assertThat(shared.share()).isEqualTo(0.1);
        assertThat(shared.revision()).isEqualTo(2);
        assertThat(shared.stepAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(store.steps("1")).extracting(Step::state).containsExactly(RolloutState.SHADOW, RolloutState.SHARE);
    }

    @Test
    void hasOneUnderWayForALanguageAtMost() {
        store.begin(rollout("1", "en", RolloutState.SHADOW));
        store.begin(rollout("2", "zh", RolloutState.SHADOW));
        store.begin(rollout("3", "en", RolloutState.BLOCKED));
        assertThat(store.open("en")).map(Rollout::id).contains("1");
        store.begin(rollout("4", "en", RolloutState.SHADOW));
        assertThat(store.open("en")).map(Rollout::id).contains("4");
        assertThat(store.find("1")).map(Rollout::state).contains(RolloutState.REPLACED);
        assertThat(store.open("zh")).map(Rollout::id).contains("2");
        assertThat(store.latest("en", null, 2)).extracting(Rollout::id).containsExactly("4", "3");
        assertThat(store.latest("en", "3", 9)).extracting(Rollout::id).containsExactly("1");
        assertThat(store.latest(null, null, 9)).hasSize(4);
    }

    @Test
    void tellsWhatWasSettledLast() {
        store.begin(rollout("1", "en", RolloutState.SHADOW));
        assertThat(store.settled("en")).isEmpty();
        Rollout first = store.find("1").orElseThrow();
        store.step(first, new Step(RolloutState.ALL, 1, "by_hand", "Anna", NOW.plusSeconds(5)));
        assertThat(store.settled("en").map(Rollout::settled)).contains("en-1");
        store.begin(rollout("2", "en", RolloutState.SHADOW));
        assertThat(store.settled("en").map(Rollout::id)).contains("1");
        store.step(
                store.find("2").orElseThrow(),
                new Step(RolloutState.RETURNED, 0, "fell:again", "Frontdesk", NOW.plusSeconds(9)));
        assertThat(store.settled("en").map(Rollout::settled)).contains("en-0");
    }

    @Test
    void countsEachConversationOnceBySideAndLeavesOutThoseOfBoth() {
        begunShare();
        for (int i = 0; i < 3; i++) {
            ConversationId talk = ConversationId.fresh();
            spoke(talk, 2, true, "refund", "parcel", i == 0, i == 1 ? "down" : null, "answer");
            spoke(talk, 4, true, "refund", "refund", false, null, i == 2 ? "hand_off" : "answer");
        }
        ConversationId rest = ConversationId.fresh();
        spoke(rest, 2, false, "refund", "refund", false, "down", "fallback");
        spoke(rest, 4, false, "refund", "", false, "down", "fallback");
        ConversationId both = ConversationId.fresh();
        spoke(both, 2, false, "refund", "refund", true, "down", "fallback");
        spoke(both, 4, true, "refund", "refund", true, "down", "fallback");
        Map<String, Signal> signals =
                store.signals("1").stream().collect(Collectors.toMap(Signal::name, signal -> signal));
        assertThat(signals.get(Signal.DOWN).candidate()).isEqualTo(1);
        assertThat(signals.get(Signal.DOWN).candidates()).isEqualTo(3);
        assertThat(signals.get(Signal.DOWN).rest()).isEqualTo(1);
        assertThat(signals.get(Signal.DOWN).rests()).isEqualTo(1);
        assertThat(signals.get(Signal.AGAIN).candidate()).isEqualTo(1);
        assertThat(signals.get(Signal.HANDED_OFF).candidate()).isEqualTo(1);
        assertThat(signals.get(Signal.FALLBACK).rest()).isEqualTo(1);
        RolloutStore.Seen seen = store.seen("1", NOW);
        assertThat(seen).isEqualTo(new RolloutStore.Seen(10, 7, 9, 6));
        assertThat(store.seen("1", NOW.plusSeconds(100)).turns()).isZero();
    }

    @Test
    void showsWhereTheTwoDisagreedAndForgetsAConversation() {
        begunShare();
        ConversationId talk = ConversationId.fresh();
        spoke(talk, 2, true, "refund", "parcel", false, null, "answer");
        spoke(talk, 4, true, "refund", "refund", false, null, "answer");
        assertThat(store.disagreements("1", 10, 0)).singleElement().satisfies(found -> {
            assertThat(found.text()).isEqualTo("words of turn 1");
            assertThat(found.turn().champion().intent()).isEqualTo("refund");
            assertThat(found.turn().candidate().intent()).isEqualTo("parcel");
        });
        assertThat(store.disagreements("1", 10, 1)).isEmpty();
        assertThat(store.typed(talk, 1)).contains("words of turn 1");
        assertThat(store.typedBefore(talk, 3)).contains("words of turn 1");
        assertThat(store.typedBefore(talk, 1)).isEmpty();
        store.forget(talk).block();
        assertThat(store.seen("1", NOW).turns()).isZero();
    }

    private void begunShare() {
        store.begin(rollout("1", "en", RolloutState.SHADOW));
        store.step(
                store.find("1").orElseThrow(),
                new Step(RolloutState.SHARE, 0.5, "by_hand", "Anna", NOW.minusSeconds(1)));
    }

    private void spoke(
            ConversationId talk,
            long seq,
            boolean byCandidate,
            String champion,
            String candidate,
            boolean again,
            @Nullable String vote,
            String decision) {
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO conversation (id, token_hash, locale, lang, owner, seq, started_at, last_at) "
                            + "VALUES (?, 'h', 'en', 'en', 'bot', 0, 0, 0) ON CONFLICT DO NOTHING",
                    talk.toString());
            handle.execute(
                    "INSERT INTO turn (conversation, seq, speaker, kind, body, at, detail) VALUES (?, ?, 'visitor', 'say', ?, 0, '{}')",
                    talk.toString(),
                    seq - 1,
                    "words of turn " + (seq - 1));
            handle.execute(
                    "INSERT INTO turn (conversation, seq, speaker, kind, body, at, detail, reply_to, decision, vote) "
                            + "VALUES (?, ?, 'bot', 'reply', 'said', 0, '{}', ?, ?, ?)",
                    talk.toString(),
                    seq,
                    seq - 1,
                    decision,
                    vote);
        });
        store.note(new TriedTurn(
                "1",
                talk,
                seq,
                seq - 1,
                byCandidate,
                new Guess(champion, 0.7),
                candidate.isEmpty() ? Guess.NONE : new Guess(candidate, 0.6),
                again,
                NOW.plusSeconds(seq)));
    }

    private static Rollout rollout(String id, String lang, RolloutState state) {
        Finding finding = new Finding(
                Check.ACCURACY,
                lang,
                state == RolloutState.BLOCKED,
                Map.of("texts", 12.0),
                List.of(new Sentence("where is it", "parcel", "parcel", "refund", null)));
        Verdict verdict = new Verdict(
                lang,
                lang + "-" + id,
                lang + "-0",
                state != RolloutState.BLOCKED,
                List.of(finding),
                Verdict.Figures.NONE);
        return new Rollout(
                id, lang, lang + "-" + id, lang + "-0", state, 0, "passed", "Frontdesk", NOW, NOW, 1, verdict);
    }
}
