package io.frontdesk.retrieval.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SynonymsTest {
    private static final Synonyms SHIPPED = Synonyms.of(SynonymFile.shipped());

    @Test
    void readsEnglishWordsInChineseQuestions() {
        assertThat(SHIPPED.read("我的order什么时候可以refund", "zh")).isEqualTo("我的订单什么时候可以退款");
        assertThat(SHIPPED.read("TRACKING NUMBER在哪看", "zh")).isEqualTo("物流单号在哪看");
    }

    @Test
    void leavesPartsOfOtherWordsAndCodesAlone() {
        assertThat(SHIPPED.read("ordering系统和SIZE8型号", "zh")).isEqualTo("ordering系统和SIZE8型号");
        assertThat(SHIPPED.read("your colour, LF-77120", "en")).isEqualTo("your colour, LF-77120");
    }

    @Test
    void takesTheLongestWordAndReadsNothingTwice() {
        Synonyms synonyms = Synonyms.of(List.of(
                new SynonymRule("en", List.of("gift card"), "voucher"),
                new SynonymRule("en", List.of("card"), "credit card"),
                new SynonymRule("en", List.of("voucher"), "coupon")));
        assertThat(synonyms.read("my gift card and my card", "en")).isEqualTo("my voucher and my credit card");
    }

    @Test
    void letsALaterRuleReplaceAnEarlierOneOrSwitchItOff() {
        Synonyms synonyms = Synonyms.of(List.of(
                new SynonymRule("zh", List.of("size", "code"), "尺码"),
                new SynonymRule("zh", List.of("code"), "验证码"),
                new SynonymRule("zh", List.of("size"), "")));
        assertThat(synonyms.read("size和code", "zh")).isEqualTo("size和验证码");
    }

    @Test
    void leavesOtherLanguagesAndLettersThatGrowAlone() {
        assertThat(SHIPPED.read("¿dónde está mi order?", "es")).isEqualTo("¿dónde está mi order?");
        assertThat(SHIPPED.read("İstanbul'a order", "zh")).isEqualTo("İstanbul'a order");
    }

    @Test
    void namesTheRowsThatAreNoRules() {
        SynonymFile.SynonymImport read =
                SynonymFile.read("lang,words,meaning\nfr,a|b,c\nzh,,订单\nzh,po|po单,采购单\n".getBytes(UTF_8));
        assertThat(read.rules()).containsExactly(new SynonymRule("zh", List.of("po", "po单"), "采购单"));
        assertThat(read.problems()).hasSize(2);
        assertThat(read.problems().getFirst().toString()).contains("line 2", "lang", "fr");
        assertThat(read.problems().getLast().toString()).contains("line 3", "words");
    }
}
