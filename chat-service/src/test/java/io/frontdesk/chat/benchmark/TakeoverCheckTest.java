package io.frontdesk.chat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.client.Heard;
import org.junit.jupiter.api.Test;

import java.util.List;

class TakeoverCheckTest {
    private static final Heard ASKED = new Heard(1, "visitor", "where is it?", "r1", null, null, null);

    private final TakeoverCheck check = new TakeoverCheck();

    @Test
    void countsAnAnswerThatWasThrownAway() {
        check.check("a", List.of(ASKED, event(2, "joined"), event(3, "closed")));
        assertThat(check.takenOver()).isEqualTo(1);
        assertThat(check.discarded()).isEqualTo(1);
        assertThat(check.lateBotTurns()).isZero();
    }

    @Test
    void countsNothingWhereTheBotWasFirst() {
        check.check("a", List.of(ASKED, bot(2), event(3, "joined")));
        assertThat(check.takenOver()).isEqualTo(1);
        assertThat(check.discarded()).isZero();
        assertThat(check.lateBotTurns()).isZero();
    }

    @Test
    void findsWhatTheBotSaidAfterAPersonHadJoined() {
        check.check("a", List.of(ASKED, event(2, "joined"), bot(3)));
        assertThat(check.lateBotTurns()).isEqualTo(1);
        assertThat(check.findings()).singleElement().asString().contains("a", "turn 3", "turn 2");
        assertThat(check.discarded()).isZero();
    }

    @Test
    void looksAwayWhereNobodyTookOver() {
        check.check("a", List.of(ASKED, bot(2)));
        assertThat(check.takenOver()).isZero();
    }

    private static Heard bot(long seq) {
        return new Heard(seq, "bot", "an answer", null, 1L, "answer", null);
    }

    private static Heard event(long seq, String event) {
        return new Heard(seq, "system", "", null, null, null, event);
    }
}
