package io.frontdesk.chat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.client.Heard;
import org.junit.jupiter.api.Test;

import java.util.List;

class HistoryCheckTest {
    private static final List<Acknowledgement> PROMISED =
            List.of(new Acknowledgement("a", "r1", 1, "first"), new Acknowledgement("a", "r2", 3, "second"));
    private static final List<Heard> WHOLE =
            List.of(asked(1, "r1", "first"), replied(2, 1), asked(3, "r2", "second"), replied(4, 3));

    private final HistoryCheck check = new HistoryCheck();

    @Test
    void findsNothingWhereEveryPromiseWasKept() {
        assertThat(verdict(WHOLE).clean()).isTrue();
    }

    @Test
    void findsALostMessage() {
        Verdict verdict = verdict(List.of(asked(1, "r1", "first"), replied(2, 1)));
        assertThat(verdict.lost()).isEqualTo(1);
        assertThat(verdict.clean()).isFalse();
        assertThat(verdict.findings()).singleElement().asString().contains("r2", "turn 3", "none");
    }

    @Test
    void findsALostConversation() {
        assertThat(verdict(List.of()).lost()).isEqualTo(2);
    }

    @Test
    void findsAMessageThatMovedOrChanged() {
        assertThat(verdict(List.of(asked(1, "r1", "first"), asked(2, "r2", "second"), replied(3, 1), replied(4, 2)))
                        .lost())
                .isEqualTo(1);
        HistoryCheck other = new HistoryCheck();
        other.check("a", PROMISED, 4, List.of(asked(1, "r1", "furst"), replied(2, 1), WHOLE.get(2), WHOLE.get(3)));
        assertThat(other.verdict().lost()).isEqualTo(1);
    }

    @Test
    void findsADoubledMessage() {
        Verdict verdict = verdict(List.of(
                asked(1, "r1", "first"),
                replied(2, 1),
                asked(3, "r2", "second"),
                replied(4, 3),
                asked(5, "r2", "second"),
                replied(6, 5)));
        assertThat(verdict.doubled()).isEqualTo(1);
    }

    @Test
    void findsAMessageThatIsInTwoConversations() {
        check.check("a", List.of(), 2, List.of(asked(1, "r1", "first"), replied(2, 1)));
        check.check("b", List.of(), 2, List.of(asked(1, "r1", "first"), replied(2, 1)));
        assertThat(check.verdict().doubled()).isEqualTo(1);
        assertThat(check.verdict().findings())
                .singleElement()
                .asString()
                .startsWith("b")
                .contains("first in a");
    }

    @Test
    void findsADoubledReply() {
        Verdict verdict = verdict(List.of(
                asked(1, "r1", "first"), replied(2, 1), asked(3, "r2", "second"), replied(4, 3), replied(5, 3)));
        assertThat(verdict.doubled()).isEqualTo(1);
        assertThat(verdict.lost()).isZero();
    }

    @Test
    void findsAGap() {
        Verdict verdict =
                verdict(List.of(asked(1, "r1", "first"), asked(3, "r2", "second"), replied(4, 3), replied(5, 1)));
        assertThat(verdict.gaps()).isEqualTo(1);
    }

    @Test
    void findsTurnsOutOfOrder() {
        assertThat(verdict(WHOLE.reversed()).gaps()).isPositive();
    }

    @Test
    void findsAnUnansweredQuestion() {
        Verdict verdict = verdict(WHOLE.subList(0, 3));
        assertThat(verdict.unanswered()).isEqualTo(1);
        assertThat(verdict.findings()).anySatisfy(finding -> assertThat(finding).contains("second", "no reply"));
    }

    @Test
    void questionsToAPersonNeedNoReplyOfTheBotUntilItIsBack() {
        List<Heard> stored = List.of(
                asked(1, "r1", "first"),
                replied(2, 1),
                event(3, "queued"),
                asked(4, "p1", "to a person"),
                event(5, "joined"),
                asked(6, "p2", "to a person"),
                event(7, "returned"),
                asked(8, "b1", "to the bot"));
        check.check("a", List.of(), 8, stored);
        assertThat(check.verdict().unanswered()).isEqualTo(1);
        assertThat(check.verdict().findings()).singleElement().asString().contains("to the bot");
    }

    @Test
    void aQuestionThatAPersonTookOverNeedsNoReplyOfTheBot() {
        check.check("a", List.of(), 3, List.of(asked(1, "r1", "first"), event(2, "joined"), event(3, "closed")));
        assertThat(check.verdict().clean()).isTrue();
    }

    @Test
    void findsATurnItsClientWasNotTold() {
        check.check("a", PROMISED, 3, WHOLE);
        assertThat(check.verdict().undelivered()).isEqualTo(1);
    }

    private Verdict verdict(List<Heard> stored) {
        check.check("a", PROMISED, stored.size(), stored);
        return check.verdict();
    }

    private static Heard asked(long seq, String ref, String text) {
        return new Heard(seq, "visitor", text, ref, null, null, null);
    }

    private static Heard replied(long seq, long replyTo) {
        return new Heard(seq, "bot", "an answer", null, replyTo, "answer", null);
    }

    private static Heard event(long seq, String event) {
        return new Heard(seq, "system", "", null, null, null, event);
    }
}
