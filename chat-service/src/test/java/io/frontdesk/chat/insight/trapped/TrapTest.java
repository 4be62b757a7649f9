package io.frontdesk.chat.insight.trapped;

import static io.frontdesk.chat.insight.trapped.Trap.Sign.ASKED_AGAIN;
import static io.frontdesk.chat.insight.trapped.Trap.Sign.NOBODY_CAME;
import static io.frontdesk.chat.insight.trapped.Trap.Sign.TWO_UNHELPFUL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class TrapTest {
    private static final Instant START = Instant.parse("2027-01-04T02:00:00Z");
    private static final Instant NOW = START.plusSeconds(1_200);

    private final List<Said> turns = new ArrayList<>();

    @Test
    void whoGetsOnIsNotTrapped() {
        say("Where is my parcel?");
        bot("answer");
        say("Thank you, and how do I return it?");
        bot("answer");
        assertThat(Trap.in(turns, NOW)).isEmpty();
    }

    @Test
    void twoRepliesThatDoNotHelpAreATrapAndAGoodOneOpensIt() {
        say("Where is my parcel?");
        bot("fallback");
        say("The parcel, where?!");
        bot("fallback");
        assertThat(Trap.in(turns, NOW).orElseThrow().signs()).contains(TWO_UNHELPFUL);
        assertThat(Trap.in(turns, NOW).orElseThrow().since()).isEqualTo(START);
        say("How long is the warranty?");
        bot("answer");
        assertThat(Trap.in(turns, NOW)).isEmpty();
    }

    @Test
    void theSameAskedAgainIsATrapInBothLanguages() {
        say("多久能退款？");
        bot("answer");
        say("多久能退款啊？？");
        bot("answer");
        assertThat(Trap.in(turns, NOW).orElseThrow().signs()).contains(ASKED_AGAIN);
        turns.clear();
        say("How long does a refund take?");
        bot("answer");
        say("how long does a refund take");
        assertThat(Trap.in(turns, NOW).orElseThrow().signs()).containsExactly(ASKED_AGAIN);
    }

    @Test
    void whoAskedForAPersonIsTrappedUntilOneComesOrAMessageIsLeft() {
        say("Where is my parcel?");
        bot("answer");
        turn("visitor", "human", "A person, please", "", false);
        assertThat(Trap.in(turns, at())).as("at once").isEmpty();
        assertThat(Trap.in(turns, NOW).orElseThrow().signs()).containsExactly(NOBODY_CAME);
        turn("system", "notice", "Anna joined", "", true);
        assertThat(Trap.in(turns, NOW)).isEmpty();
        turn("visitor", "human", "Again", "", false);
        turn("visitor", "leave", "Call me", "", false);
        assertThat(Trap.in(turns, NOW)).isEmpty();
    }

    private void say(String text) {
        turn("visitor", "say", text, "", false);
    }

    private void bot(String decision) {
        turn("bot", "reply", "Well.", decision, false);
    }

    private void turn(String speaker, String kind, String text, String decision, boolean joins) {
        turns.add(new Said(speaker, kind, text, at(), decision, false, joins));
    }

    private Instant at() {
        return START.plusSeconds(10L * turns.size());
    }
}
