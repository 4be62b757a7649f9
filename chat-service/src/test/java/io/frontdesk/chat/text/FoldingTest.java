package io.frontdesk.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void wideCapitalAndTraditionalCharactersBecomeTheirPlainOnes() {
        assertThat(Folding.fold("ＳＫＵ－１２３ 退貨運費")).isEqualTo("sku-123 退货运费");
    }

    @Test
    void textsKeepTheirLength() {
        String odd = "ﬁne ½ ① 😀 e\u0301 İ ß 龜\u200b客服\ud800";
        assertThat(Folding.fold(odd)).hasSameSizeAs(odd);
    }
}
