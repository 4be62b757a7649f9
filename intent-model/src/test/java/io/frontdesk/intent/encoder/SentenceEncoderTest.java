package io.frontdesk.intent.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import org.junit.jupiter.api.Test;

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
}
