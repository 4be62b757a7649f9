package io.frontdesk.chat.mining.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.mining.past.Party;
import io.frontdesk.chat.mining.past.PastDialogue;
import io.frontdesk.chat.mining.past.PastMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

class PairingTest {
    @Test
    void greetingsWaitsAndClosingWordsAreNeitherQuestionNorReply() {
        assertThat(paired(
                        "C: hi",
                        "A: Hello, this is Tom, how can I help you?",
                        "C: how long do I have to return something",
                        "A: One moment please, I am checking.",
                        "A: You have 30 days.",
                        "C: great thank you",
                        "A: You're welcome. Is there anything else I can help you with?"))
                .containsExactly(
                        answered("how long do I have to return something", "You have 30 days.", Outcome.THANKED));
    }

    @Test
    void chineseConversationsArePairedAsWell() {
        assertThat(paired("C: 在吗", "A: 您好，很高兴为您服务。", "C: 你好，退款什么时候到账", "A: 请稍等，我查一下。", "A: 三个工作日内到账。", "C: 好的明白了，谢谢"))
                .containsExactly(answered("退款什么时候到账", "三个工作日内到账。", Outcome.THANKED));
    }

    @Test
    void whatTheAgentAsksBackForIsADetailAndNoQuestion() {
        assertThat(paired(
                        "C: Where is my order?",
                        "A: Could you tell me your order number?",
                        "C: it's [order]",
                        "A: It is in Leeds and comes tomorrow."))
                .containsExactly(answered("Where is my order?", "It is in Leeds and comes tomorrow.", Outcome.ENDED));
    }

    @Test
    void whatIsAskedAgainWasNotSettled() {
        assertThat(paired(
                        "C: does the robot work with 5 GHz networks",
                        "A: Please have a look at our website.",
                        "C: Does the robot work with 5 GHz networks?",
                        "A: No, only with 2.4 GHz.",
                        "C: thanks"))
                .containsExactly(
                        answered("does the robot work with 5 GHz networks", "No, only with 2.4 GHz.", Outcome.THANKED));
    }

    @Test
    void whatIsComplainedAboutWasNotSettledAndStaysOpenWithoutABetterReply() {
        assertThat(paired("C: 滤芯多久换一次", "A: 请您看一下我们的官网。", "C: 你没回答我的问题"))
                .containsExactly(new AskedQuestion("1", "滤芯多久换一次", "zh", null));
    }

    @Test
    void twoQuestionsInOneMessageGetTheirRepliesInOrder() {
        assertThat(paired(
                        "C: Hi there, do you deliver on Sundays? And how much is express?",
                        "A: On Sundays we do not deliver.",
                        "A: Express is 6.90."))
                .containsExactly(
                        answered("do you deliver on Sundays?", "On Sundays we do not deliver.", Outcome.ENDED),
                        answered("how much is express?", "Express is 6.90.", Outcome.ENDED));
    }

    @Test
    void whatIsToldBeforeAQuestionBelongsToIt() {
        assertThat(QuestionSplit.of("Good morning! The rug is too big for my room. Can it go back?"))
                .containsExactly("The rug is too big for my room. Can it go back?");
        assertThat(QuestionSplit.of("您好！地毯买大了。可以退吗？")).containsExactly("地毯买大了。可以退吗？");
    }

    @Test
    void aReplyInPiecesIsOne() {
        assertThat(paired("C: is the filter washable", "A: No.", "A: Please replace it every 6 months."))
                .extracting(question ->
                        question.reply() == null ? "" : question.reply().text())
                .containsExactly("No.\nPlease replace it every 6 months.");
    }

    @ParameterizedTest
    @CsvSource({
        "hello,true",
        "ok,true",
        "thx,true",
        "在吗,true",
        "嗯嗯,true",
        "delivery fee?,false",
        "退货,false",
        "my card gets declined every time,false"
    })
    void idleWordsAreTold(String text, boolean idle) {
        assertThat(SmallTalk.isIdle(text)).isEqualTo(idle);
    }

    private static AskedQuestion answered(String question, String reply, Outcome outcome) {
        String lang = question.codePointAt(0) > 0x2E80 ? "zh" : "en";
        return new AskedQuestion("1", question, lang, new Reply(reply, outcome));
    }

    private static List<AskedQuestion> paired(String... lines) {
        return Pairing.of(new PastDialogue(
                "1",
                Arrays.stream(lines)
                        .map(line -> new PastMessage(
                                line.startsWith("C") ? Party.CUSTOMER : Party.AGENT, line.substring(3), null))
                        .toList()));
    }
}
