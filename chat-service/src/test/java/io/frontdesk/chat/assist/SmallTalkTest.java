package io.frontdesk.chat.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi",
                "Hello there!",
                "ok thanks a lot :)",
                "Is anyone there?",
                "yes please",
                "bye!",
                "谢谢！",
                "你好，在吗？",
                "好的，谢谢您",
                "嗯嗯",
                "没有了，再见",
                "转人工",
                "can I talk to a human please",
                "人工客服"
            })
    void nothingIsAskedBy(String text) {
        assertThat(SmallTalk.is(text, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where is it?",
                "12345",
                "hello, my parcel is lost",
                "thanks, and the refund?",
                "你好，我的快递到哪了",
                "好的，那退款呢",
                "I want to talk to a human because my order 7712 was charged twice and nobody answers",
                "帮我转人工，我上周买的锅盖子碎了，客服一直没有回复我"
            })
    void somethingIsAskedBy(String text) {
        assertThat(SmallTalk.is(text, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nice to meet you, greeting, true",
        "nice to meet you, track_order, false",
        "你们辛苦啦, thanks_goodbye, true"
    })
    void briefWordsAreWhatTheClassifierHeard(String text, String heard, boolean smallTalk) {
        assertThat(SmallTalk.is(text, heard)).isEqualTo(smallTalk);
    }
}
