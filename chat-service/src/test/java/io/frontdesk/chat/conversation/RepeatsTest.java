package io.frontdesk.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestPack;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

class RepeatsTest {
    private static final int PAIRS = 200_000;

    @Test
    void theSameInOtherWordsOrWithASlipIsTheSameAndAnotherQuestionIsNot() {
        assertThat(Repeats.sayTheSame("Where is my parcel?", "so where's my parcel"))
                .isTrue();
        assertThat(Repeats.sayTheSame("我的包裹到哪里了", "我的包裹现在到哪里了？")).isTrue();
        assertThat(Repeats.sayTheSame("Where is my parcel?", "Where are your shops?"))
                .isFalse();
        assertThat(Repeats.sayTheSame("怎么退货", "怎么付款")).isFalse();
        assertThat(Repeats.sayTheSame("hi", "hi"))
                .as("a greeting is no question")
                .isFalse();
    }

    /** What the threshold was set by: those that come as near seldom differ in what they ask for. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void utterancesOfDifferentIntentsHardlyEverSayTheSame(String lang) {
        List<Utterance> texts = UtteranceFile.read(TestPack.shop().resolve("utterances.csv")).stream()
                .filter(text -> lang.equals(text.lang()))
                .toList();
        Random random = new Random(1);
        int differ = 0;
        int same = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            Utterance one = texts.get(random.nextInt(texts.size()));
            Utterance other = texts.get(random.nextInt(texts.size()));
            if (!one.equals(other) && Repeats.sayTheSame(one.text(), other.text())) {
                if (one.label().equals(other.label())) {
                    same++;
                } else {
                    differ++;
                }
            }
        }
        assertThat(differ).as("of %s pairs, %s of one intent", PAIRS, same).isLessThan(PAIRS / 4_000);
    }
}
