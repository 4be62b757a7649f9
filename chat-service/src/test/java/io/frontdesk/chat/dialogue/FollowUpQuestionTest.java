package io.frontdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.SlotState;
import io.frontdesk.chat.dialogue.Question.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class FollowUpQuestionTest {
    private static final Earlier DELIVERY =
            new Earlier("How long does delivery take?", "delivery-standard-time", "It takes 2-4 working days.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and to Ireland?",
                "And cash?",
                "what about the blue one",
                "how much is that",
                "is there interest on that?",
                "what if it has already been sent",
                "Could someone do it for me?",
                "why?",
                "im between two"
            })
    void leavesOutWhatItIsAbout(String text) {
        assertThat(FollowUpQuestion.isElliptical(text, "en")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"那定制的呢？", "多久", "为什么", "还有国外的卡呢", "如果已经寄出来了呢？", "那钱什么时候退", "这个要加钱吗", "运费谁出"})
    void leavesOutWhatItIsAboutInChinese(String text) {
        assertThat(FollowUpQuestion.isElliptical(text, "zh")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can I get a gift receipt without prices",
                "And could you please tell me what time your shop in Cork opens on Mondays",
                "tracking says delivered but nothing came",
                "????",
                ""
            })
    void standsAlone(String text) {
        assertThat(FollowUpQuestion.isElliptical(text, "en")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"送礼用的小票能不显示价格吗", "物流一个星期都没有动静了，包裹是不是丢了呢", "。。。"})
    void standsAloneInChinese(String text) {
        assertThat(FollowUpQuestion.isElliptical(text, "zh")).isFalse();
    }

    @Test
    void isAskedAsOneWithTheQuestionBefore() {
        FollowUpQuestion asked =
                FollowUpQuestion.of(question("and to Ireland?").after(DELIVERY)).orElseThrow();
        assertThat(asked.whole()).isEqualTo("How long does delivery take? and to Ireland?");
        assertThat(asked.given()).isEqualTo("delivery-standard-time");
        Earlier long_ = new Earlier("x".repeat(5_000), null, "");
        assertThat(new FollowUpQuestion(long_, "and now?").whole())
                .hasSizeLessThan(300)
                .endsWith("and now?");
    }

    @Test
    void nothingBeforeItNoFollowUp() {
        assertThat(FollowUpQuestion.of(question("and to Ireland?"))).isEmpty();
        assertThat(FollowUpQuestion.of(
                        question("can I get a gift receipt without prices").after(DELIVERY)))
                .isEmpty();
    }

    @Test
    void buttonIsNone() {
        Question pressed = new Question("and to Ireland?", "en", "delivery_time", Trouble.NONE, 1).after(DELIVERY);
        assertThat(FollowUpQuestion.of(pressed)).isEmpty();
    }

    @Test
    void replyToWhatTheBotAsksForIsNone() {
        assertThat(FollowUpQuestion.of(asking(false))).isEmpty();
        assertThat(FollowUpQuestion.of(asking(true))).isPresent();
    }

    @Test
    void entryJustGivenIsGivenAgainOnlyForAFigureThatItSays() {
        assertThat(new FollowUpQuestion(DELIVERY, "how long does it take").given())
                .isNull();
        assertThat(new FollowUpQuestion(DELIVERY, "多久").given()).isNull();
        assertThat(new FollowUpQuestion(DELIVERY, "how much is that").given()).isEqualTo("delivery-standard-time");
        assertThat(new FollowUpQuestion(DELIVERY, "how long for a sofa").given())
                .isEqualTo("delivery-standard-time");
        Earlier priced = new Earlier("运费多少", "delivery-cost-standard", "标准配送运费 10 元。");
        assertThat(new FollowUpQuestion(priced, "那要多少钱呢？").given()).isNull();
        assertThat(new FollowUpQuestion(priced, "要多久").given()).isEqualTo("delivery-cost-standard");
    }

    @Test
    void aLongMessageIsReadWithoutTrouble() {
        String flood = "and that ".repeat(20_000);
        assertThat(FollowUpQuestion.isElliptical(flood, "en")).isFalse();
        assertThat(FollowUpQuestion.refersBack(flood, "en")).isFalse();
        assertThat(FollowUpQuestion.isElliptical("那".repeat(50_000), "zh")).isFalse();
    }

    private static Question question(String text) {
        return new Question(text, "en", null, Trouble.NONE, 1);
    }

    /** A question after the bot has asked for an order number, put aside or not. */
    private static Question asking(boolean suspended) {
        SlotState slots = new SlotState("track_order", Map.of(), "order_number", 0, suspended);
        return new Question("and to Ireland?", "en", null, Trouble.NONE, 1, slots, null, DELIVERY);
    }
}
