package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertTokenizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class SurfaceNoiseTest {
    private final BertTokenizer tokenizer = BertTokenizer.of(BaseCheckpoint.named("bge-small-zh"));

    @AfterEach
    void close() {
        tokenizer.close();
    }

    @Test
    void slipsAsHurriedFingersDo() {
        Set<String> seen = misspelt("my parcel, please");

        assertThat(seen)
                .contains("my prcel, please", "my parceel, please", "my aprcel, please", "my parcrl, please")
                .contains("my parcel please")
                .noneMatch(text -> text.startsWith("ym"));
    }

    @Test
    void choosesChineseCharactersOfTheSameSound() {
        Set<String> seen = misspelt("我要退货", "获得积分");

        assertThat(seen).containsExactlyInAnyOrder("我要退获", "我要退货");
    }

    @Test
    void touchesOnlyTheShareAskedFor() {
        List<Example> examples = List.copyOf(java.util.Collections.nCopies(1000, example("where is my parcel")));
        SurfaceNoise noise = new SurfaceNoise(tokenizer, 0.2, examples);

        long changed = noise.on(examples, new Random(1)).stream()
                .filter(example -> !example.text().equals("where is my parcel"))
                .count();

        assertThat(changed).isBetween(120L, 220L);
        assertThat(new SurfaceNoise(tokenizer, 0, examples).on(examples, new Random(1)))
                .isSameAs(examples);
    }

    private Set<String> misspelt(String text, String... others) {
        List<Example> examples = new java.util.ArrayList<>(List.of(example(text)));
        for (String other : others) {
            examples.add(example(other));
        }
        SurfaceNoise noise = new SurfaceNoise(tokenizer, 1, examples);
        Set<String> seen = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            seen.add(noise.misspelt(text, random));
        }
        return seen;
    }

    private Example example(String text) {
        return new Example(text, tokenizer.ids(text), 0);
    }
}
