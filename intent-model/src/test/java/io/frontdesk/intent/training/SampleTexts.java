package io.frontdesk.intent.training;

import java.util.ArrayList;
import java.util.List;

/** A hundred sentences as customers write them, half Chinese, half English, short and long. */
final class SampleTexts {
    private static final List<String> ENGLISH = List.of(
            "where is my parcel %d",
            "Can I change the delivery address for order %d? It has not shipped yet.",
            "refund %d still not on my card!!",
            "Hello, I bought a coffee machine from you last month and since yesterday it leaks water from below"
                    + " whenever I press the button for two cups; is that covered, and whom do I send it to? Item %d.",
            "size %d too small");
    private static final List<String> CHINESE = List.of(
            "我的快递%d到哪了",
            "订单%d能改地址吗？还没有发货。",
            "退款%d怎么还没到账！！",
            "你好，我上个月在你们店里买了一台咖啡机，从昨天开始只要按两杯的按钮下面就漏水，请问这个在保修范围内吗？应该寄到哪里？编号%d。",
            "%d码太小了 iPhone 壳");

    private SampleTexts() {}

    static List<String> hundred() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (List<String> language : List.of(ENGLISH, CHINESE)) {
                for (String pattern : language) {
                    sentences.add(pattern.formatted(1000 + 37 * i));
                }
            }
        }
        return sentences;
    }
}
