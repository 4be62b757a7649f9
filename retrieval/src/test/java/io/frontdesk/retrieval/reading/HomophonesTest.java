package io.frontdesk.retrieval.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class HomophonesTest {
    private static final Homophones HOMOPHONES =
            Homophones.of(pairs("我要退款", "退款多久到账", "怎么申请退款", "运费谁出", "运费多少钱", "退货运费", "发票抬头", "开发票", "电子发票"));

    private static Map<String, Integer> pairs(String... texts) {
        Map<String, Integer> pairs = new HashMap<>();
        for (String text : texts) {
            for (int at = 0; at + 1 < text.length(); at++) {
                pairs.merge(text.substring(at, at + 2), 1, Integer::sum);
            }
        }
        return pairs;
    }

    @Test
    void readsWhatWasMeant() {
        assertThat(HOMOPHONES.read("退宽怎么还没到")).isEqualTo("退款怎么还没到");
        assertThat(HOMOPHONES.read("请问运废多少钱")).isEqualTo("请问运费多少钱");
    }

    @Test
    void hearsNoDifferenceThatManySpeakersDoNotMake() {
        Homophones corpus = Homophones.of(pairs("收到衣服了", "收到了吗", "没收到货", "床单的尺寸", "量尺寸", "尺寸表"));
        assertThat(corpus.read("还没搜到")).isEqualTo("还没收到");
        assertThat(corpus.read("持寸不对")).isEqualTo("尺寸不对");
    }

    @Test
    void leavesWordsOfTheLexiconAlone() {
        Homophones corpus = Homophones.of(pairs("久电的灯", "买久电", "久电好不好"));
        assertThat(corpus.read("酒店的灯")).isEqualTo("酒店的灯");
        assertThat(corpus.read("就电的灯")).isEqualTo("久电的灯");
    }

    @Test
    void leavesWhatItWasToldOfSinceAlone() {
        Homophones corpus = Homophones.of(pairs("不教折子戏", "折子", "拿折子来"));
        assertThat(corpus.read("你们教折纸吗")).isEqualTo("你们教折子吗");
        assertThat(corpus.knowing(List.of("教折纸")).read("你们教折纸吗")).isEqualTo("你们教折纸吗");
    }

    @Test
    void leavesWhatTheCorpusKnowsAndOtherScriptsAlone() {
        assertThat(HOMOPHONES.read("退款运费发票")).isEqualTo("退款运费发票");
        assertThat(HOMOPHONES.read("refund ok? 👍🏽")).isEqualTo("refund ok? 👍🏽");
        assertThat(HOMOPHONES.read("")).isEmpty();
    }
}
