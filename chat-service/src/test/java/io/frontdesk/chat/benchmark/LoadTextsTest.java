package io.frontdesk.chat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.TestPack;
import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class LoadTextsTest {
    private static final List<Utterance> FEW =
            List.of(new Utterance("Where is my parcel?", "track", "en"), new Utterance("我的包裹到哪了", "track", "zh"));

    @Test
    void noTextComesTwice() {
        LoadTexts texts = new LoadTexts(FEW, 7);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            assertThat(seen.add(texts.next(i % 2 == 0 ? "en" : "zh"))).isTrue();
        }
        assertThat(texts.distinct()).isEqualTo(20_000);
    }

    @Test
    void sameSeedGivesTheSameTexts() {
        LoadTexts first = LoadTexts.ofPack(TestPack.shop(), 3);
        LoadTexts second = LoadTexts.ofPack(TestPack.shop(), 3);
        LoadTexts other = LoadTexts.ofPack(TestPack.shop(), 4);
        List<String> texts = next(first);
        assertThat(next(second)).isEqualTo(texts);
        assertThat(next(other)).isNotEqualTo(texts);
    }

    @Test
    void textsAreInTheLanguageAskedFor() {
        LoadTexts texts = new LoadTexts(FEW, 1);
        for (int i = 0; i < 200; i++) {
            assertThat(texts.next("zh")).containsPattern("\\p{IsHan}");
            assertThat(texts.next("en")).doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void packOfOneLanguageIsRefused() {
        assertThatThrownBy(() -> new LoadTexts(FEW.subList(0, 1), 1))
                .isInstanceOf(BenchmarkFailed.class)
                .hasMessageContaining("zh");
    }

    private static List<String> next(LoadTexts texts) {
        return IntStream.range(0, 100).mapToObj(i -> texts.next("en")).toList();
    }
}
