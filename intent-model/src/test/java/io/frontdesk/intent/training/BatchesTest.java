package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class BatchesTest {
    private final List<Example> examples = TinyBert.examples(1000, 1);

    @Test
    void takesEveryExampleOnceAndInAnotherOrderEachTime() {
        List<List<Example>> first = Batches.shuffled(examples, 32, new Random(1));
        List<List<Example>> second = Batches.shuffled(examples, 32, new Random(2));

        assertThat(first.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(examples);
        assertThat(first).hasSize(Batches.count(1000, 32));
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void wastesLittleOnPadding() {
        long used = 0;
        long padded = 0;
        for (List<Example> batch : Batches.shuffled(examples, 32, new Random(1))) {
            used += batch.stream().mapToInt(Example::length).sum();
            padded += (long) batch.size()
                    * batch.stream().mapToInt(Example::length).max().orElseThrow();
        }

        assertThat(padded).isLessThan(used * 11 / 10);
    }

    @Test
    void bringsFoursOfOneLabelTogether() {
        List<List<Example>> batches = Batches.inFours(examples, 32, new Random(1));

        assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(examples);
        assertThat(batches).allMatch(batch -> batch.size() <= 32);
        long alone = batches.stream()
                .flatMap(batch -> batch.stream()
                        .filter(example -> batch.stream()
                                        .filter(other -> other.label() == example.label())
                                        .count()
                                < 2))
                .count();
        assertThat(alone).isLessThan(TinyBert.LABELS * 2L);
    }
}
