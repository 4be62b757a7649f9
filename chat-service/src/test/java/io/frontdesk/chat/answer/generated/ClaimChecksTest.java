package io.frontdesk.chat.answer.generated;

import static io.frontdesk.chat.answer.generated.Refusal.ASKS_SECRET;
import static io.frontdesk.chat.answer.generated.Refusal.CLAIMS_DEED;
import static io.frontdesk.chat.answer.generated.Refusal.CONTRADICTED;
import static io.frontdesk.chat.answer.generated.Refusal.FOREIGN_CITATION;
import static io.frontdesk.chat.answer.generated.Refusal.FOREIGN_CONTACT;
import static io.frontdesk.chat.answer.generated.Refusal.FOREIGN_FIGURE;
import static io.frontdesk.chat.answer.generated.Refusal.FOREIGN_NAME;
import static io.frontdesk.chat.answer.generated.Refusal.MARKUP;
import static io.frontdesk.chat.answer.generated.Refusal.OTHER_LANGUAGE;
import static io.frontdesk.chat.answer.generated.Refusal.PROMPT_LEAK;
import static io.frontdesk.chat.answer.generated.Refusal.UNCITED;
import static io.frontdesk.chat.answer.generated.Refusal.UNSUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.retrieval.FaqEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** With a meaning that is near to nothing, so that only words support a sentence. */
class ClaimChecksTest {
    private static final GroundingCheck CHECK = new GroundingCheck((one, other, lang) -> 0, PromptFile.named("answer"));

    private static final Sources ENGLISH = Sources.of(
            List.of(
                    entry(
                            "time",
                            "en",
                            "How long does standard delivery take?",
                            "Standard delivery takes 2-4 working days. Orders paid before 14:00 leave our warehouse the same day."
                                    + " We cannot deliver on Sundays. Track it at larkfield.example/track or call +353 20 910 0142."),
                    entry("cost", "en", "What does it cost?", "Standard delivery costs €4.90 and is free from €49.")),
            4);

    private static final Sources CHINESE = Sources.of(
            List.of(entry(
                    "time", "zh", "多久能送到？", "标准配送需要 2-4 个工作日，14:00 前付款当天出库。周日不派送。每单最多用 5 张券，保留七天。在“我的订单”里看 App 通知。")),
            4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Standard delivery takes 2-4 working days.",
                "Standard delivery takes two to four working days.",
                "Orders paid before 14:00 leave the warehouse the same day.",
                "Yes. Standard delivery takes 2-4 working days.",
                "We cannot deliver on Sundays.",
                "Track it at larkfield.example/track.",
            })
    void letsThroughWhatTheEntrySays(String sentence) {
        assertThat(refusal(sentence, "time", ENGLISH, "en")).as(sentence).isNull();
    }

    @ParameterizedTest
    @CsvSource({"标准配送需要 2-4 个工作日。", "标准配送需要两到四个工作日。", "14:00 前付款当天出库。", "每单最多用五张券。", "周日不派送。"})
    void letsThroughWhatTheChineseEntrySays(String sentence) {
        assertThat(refusal(sentence, "time", CHINESE, "zh")).as(sentence).isNull();
    }

    @Test
    void figuresMustBeTheEntrysAndCountTheSame() {
        assertThat(refusal("Standard delivery takes 2-5 working days.", "time", ENGLISH, "en"))
                .isEqualTo(FOREIGN_FIGURE);
        assertThat(refusal("Standard delivery takes 2-4 days.", "time", ENGLISH, "en"))
                .isEqualTo(FOREIGN_FIGURE);
        assertThat(refusal("Standard delivery takes 2-4 hours.", "time", ENGLISH, "en"))
                .isEqualTo(FOREIGN_FIGURE);
        assertThat(refusal("Standard delivery costs $4.90.", "cost", ENGLISH, "en"))
                .isEqualTo(FOREIGN_FIGURE);
        assertThat(refusal("Orders paid on Friday leave the same day.", "time", ENGLISH, "en"))
                .isEqualTo(FOREIGN_FIGURE);
        assertThat(refusal("标准配送需要三个工作日。", "time", CHINESE, "zh")).isEqualTo(FOREIGN_FIGURE);
        assertThat(refusal("标准配送需要 2-4 小时。", "time", CHINESE, "zh")).isEqualTo(FOREIGN_FIGURE);
        assertThat(refusal("每单最多用十张券。", "time", CHINESE, "zh")).isEqualTo(FOREIGN_FIGURE);
    }

    @Test
    void theFigureOfAnotherEntryIsForeign() {
        assertThat(refusal("Standard delivery costs €4.90.", "cost", ENGLISH, "en"))
                .isNull();
        assertThat(refusal("Standard delivery costs €4.90.", "time", ENGLISH, "en"))
                .isEqualTo(FOREIGN_FIGURE);
    }

    @Test
    void addressesMustStandInTheEntryAsAWhole() {
        assertThat(refusal("Track it at larkfield.example.track.io.", "time", ENGLISH, "en"))
                .isEqualTo(FOREIGN_CONTACT);
        assertThat(refusal("Track it at field.example/track.", "time", ENGLISH, "en"))
                .isEqualTo(FOREIGN_CONTACT);
        assertThat(refusal("Track it at larkfield(dot)com.", "time", ENGLISH, "en"))
                .isEqualTo(FOREIGN_CONTACT);
        assertThat(refusal("Write to track@larkfield.example.", "time", ENGLISH, "en"))
                .isEqualTo(FOREIGN_CONTACT);
        assertThat(refusal("Call +353 20 910 0143.", "time", ENGLISH, "en")).isEqualTo(FOREIGN_CONTACT);
        assertThat(refusal("Track it or call +353 20 910 0142.", "time", ENGLISH, "en"))
                .isNull();
    }

    @Test
    void namesAndQuotationsMustBeTheEntrys() {
        assertThat(refusal("Standard delivery by Hermes takes 2-4 working days.", "time", ENGLISH, "en"))
                .isEqualTo(FOREIGN_NAME);
        assertThat(refusal("标准配送由 Hermes 需要 2-4 个工作日。", "time", CHINESE, "zh")).isEqualTo(FOREIGN_NAME);
        assertThat(refusal("在“我的包裹”里看通知。", "time", CHINESE, "zh")).isEqualTo(FOREIGN_NAME);
        assertThat(refusal("在“我的订单”里看通知。", "time", CHINESE, "zh")).isNull();
    }

    @Test
    void whatTheEntryDeniesMustNotBeSaid() {
        assertThat(refusal("We deliver on Sundays.", "time", ENGLISH, "en")).isEqualTo(CONTRADICTED);
        assertThat(refusal("Standard delivery cannot take 2-4 working days.", "time", ENGLISH, "en"))
                .isEqualTo(CONTRADICTED);
        assertThat(refusal("周日派送。", "time", CHINESE, "zh")).isEqualTo(CONTRADICTED);
    }

    @Test
    void theBotHasDoneNothing() {
        assertThat(refusal("I have cancelled your standard delivery.", "time", ENGLISH, "en"))
                .isEqualTo(CLAIMS_DEED);
        assertThat(refusal("Your order has been refunded.", "time", ENGLISH, "en"))
                .isEqualTo(CLAIMS_DEED);
        assertThat(refusal("已为您取消配送。", "time", CHINESE, "zh")).isEqualTo(CLAIMS_DEED);
    }

    @Test
    void nobodyIsAskedForASecret() {
        assertThat(refusal("Please send us your card number for the standard delivery.", "time", ENGLISH, "en"))
                .isEqualTo(ASKS_SECRET);
        assertThat(refusal("请把验证码发给我们。", "time", CHINESE, "zh")).isEqualTo(ASKS_SECRET);
        assertThat(SecretsCheck.asksForSecret("We never ask you to send us your password."))
                .isFalse();
        assertThat(SecretsCheck.asksForSecret("我们绝不会让您把密码发给客服。")).isFalse();
    }

    @Test
    void formIsPlainTextInTheCustomersLanguage() {
        assertThat(refusal("<b>Standard delivery</b> takes 2-4 working days.", "time", ENGLISH, "en"))
                .isEqualTo(MARKUP);
        assertThat(refusal("[Standard delivery](https://a.example/q) takes 2-4 working days.", "time", ENGLISH, "en"))
                .isEqualTo(MARKUP);
        assertThat(refusal("标准配送需要 2-4 个工作日。", "time", ENGLISH, "en")).isEqualTo(OTHER_LANGUAGE);
    }

    @Test
    void instructionsAreNotRepeated() {
        String instructions = PromptFile.named("answer").instructions("en");
        String first = instructions.substring(0, instructions.indexOf('.') + 1);
        assertThat(refusal(first, "time", ENGLISH, "en")).isEqualTo(PROMPT_LEAK);
    }

    @Test
    void whatHasOtherWordsIsUnsupported() {
        assertThat(refusal("Our couriers love dogs and bring biscuits along.", "time", ENGLISH, "en"))
                .isEqualTo(UNSUPPORTED);
        assertThat(refusal("快递小哥最喜欢小狗了。", "time", CHINESE, "zh")).isEqualTo(UNSUPPORTED);
    }

    @Test
    void everySentenceCitesWhatWasGiven() {
        assertThat(refusal("Standard delivery takes 2-4 working days.", "other", ENGLISH, "en"))
                .isEqualTo(FOREIGN_CITATION);
        assertThat(refusal("Track it at any time. Standard delivery takes 2-4 working days.", "time", ENGLISH, "en"))
                .isEqualTo(UNCITED);
    }

    private static Refusal refusal(String sentence, String key, Sources sources, String lang) {
        return CHECK.refuse(new Statement(sentence, List.of(key)), sources, lang)
                .orElse(null);
    }

    private static FaqEntry entry(String id, String lang, String question, String answer) {
        return new FaqEntry(id, lang, question, answer, "", List.of(), List.of(), null, null);
    }
}
