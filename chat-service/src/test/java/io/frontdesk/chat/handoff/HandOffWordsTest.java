package io.frontdesk.chat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandOffWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "转人工",
                "我要转人工！",
                "人工",
                "人工客服",
                "帮我找个人工",
                "叫真人来",
                "能不能和真人说话",
                "转接客服",
                "talk to a human",
                "I want to speak with a real person please",
                "agent",
                "Human please",
                "can i chat with someone",
                "get me an agent",
                "connect me to customer service",
                "put me through to a person",
                "need a human NOW",
                "is there a real person here?",
                "representative!"
            })
    void askForPerson(String text) {
        assertThat(HandOffWords.askForPerson(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "人工客服几点上班",
                "这件是人工智能音箱吗",
                "不用转人工了谢谢",
                "人工皮革的沙发怎么保养",
                "客服电话是多少",
                "do you use cleaning agents on the sofa?",
                "is the person on the photo wearing size M?",
                "I don't want to talk to a human",
                "what about the shipping agent fee",
                "where is my parcel",
                "can someone tell me the delivery time"
            })
    void leaveOtherMessagesToTheBot(String text) {
        assertThat(HandOffWords.askForPerson(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你们就是骗子",
                "骗子！",
                "骗子公司！！退钱！！",
                "一群骗子",
                "什么垃圾客服",
                "什么破学校",
                "垃圾银行",
                "this is ridiculous",
                "you are a bunch of scammers",
                "the worst clinic ever",
                "useless bot",
                "I am sick of this"
            })
    void knowAnger(String text) {
        assertThat(HandOffWords.areAngry(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "怎么取消垃圾短信",
                "这短信是骗子吧",
                "刚给骗子转了两万，能拦住不",
                "I love it",
                "is this a scam message?",
                "a scammer called me",
                "the lamp does not work",
                "太慢了吧"
            })
    void doNotTakeTroubleForAnger(String text) {
        assertThat(HandOffWords.areAngry(text)).isFalse();
    }
}
