package io.frontdesk.intent.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SentenceEncoderTest {
    @Test
    void whatReadsAlikeIsReadAlike() {
        try (SentenceEncoder chinese = SentenceEncoder.open(BaseCheckpoint.named("bge-small-zh"));
                SentenceEncoder english = SentenceEncoder.open(BaseCheckpoint.named("bge-small-en"))) {
            assertThat(chinese.encode("我的訂單，幾時到？")).isEqualTo(chinese.encode("我的订单,几时到?"));
            assertThat(chinese.encode("订单ＬＦ７７３１")).isEqualTo(chinese.encode("订单LF7731"));
            assertThat(english.encode("Ｗhere is it?")).isEqualTo(english.encode("Where is it?"));
        }
    }

    @Test
    void callersMayChangeTheVectorTheyGot() {
        try (SentenceEncoder encoder = SentenceEncoder.open(BaseCheckpoint.named("all-minilm-l6-v2"))) {
            float[] first = encoder.encode("hello");
            float kept = first[0];
            first[0] = 9;
            assertThat(encoder.encode("hello")[0]).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bge-small-en, where is my parcel??, i orderd two mugs and only got one of them",
        "bge-small-zh, 我的快递到哪了, 能不能用 Apple Pay 付款啊",
        "all-minilm-l6-v2, where is my parcel??, i orderd two mugs and only got one of them"
    })
    void eightBitIntegersMeanTheSame(String base, String one, String other) {
        BaseCheckpoint checkpoint = BaseCheckpoint.named(base);
        try (SentenceEncoder floats = SentenceEncoder.open(checkpoint);
                SentenceEncoder integers = SentenceEncoder.openSmall(checkpoint)) {
            List<float[]> exact = floats.encodeAll(List.of(one, other));
            List<float[]> near = integers.encodeAll(List.of(one, other), 2);
            assertThat(cosine(near.getFirst(), exact.getFirst())).isBetween(0.98, 0.99999);
            assertThat(cosine(near.getLast(), exact.getLast())).isBetween(0.98, 0.99999);
            assertThat(integers.encode(one)).as("alone or among others").isEqualTo(near.getFirst());
            assertThat(integers.name()).isNotEqualTo(floats.name());
        }
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
        }
        return product;
    }
}
