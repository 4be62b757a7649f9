package io.frontdesk.intent.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

class LengthBatchesTest {
    private final LengthBatches batches = LengthBatches.of(LengthBatches.SIZE);
    private final List<long[]> texts = texts(200);

    @Test
    void keepsTheOrderOfTheTextsOnAnyNumberOfThreads() {
        List<Long> sums = texts.stream().map(LengthBatchesTest::sum).toList();

        assertThat(batches.map(texts, LengthBatchesTest::sums)).isEqualTo(sums);
        assertThat(batches.map(texts, 3, LengthBatchesTest::sums)).isEqualTo(sums);
    }

    @Test
    void putsTextsOfLikeLengthTogether() {
        Set<Integer> spreads = ConcurrentHashMap.newKeySet();
        batches.map(texts, 2, batch -> {
            List<Integer> lengths =
                    batch.stream().map(ids -> ids.length).sorted().toList();
            spreads.add(lengths.getLast() - lengths.getFirst());
            return sums(batch);
        });

        assertThat(spreads).allMatch(spread -> spread < 30);
    }

    @Test
    void passesOnWhatABatchFailsWith() {
        assertThatThrownBy(() -> batches.map(texts, 2, batch -> {
                    throw new IllegalStateException("no memory");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no memory");
    }

    private static List<Long> sums(List<long[]> batch) {
        return batch.stream().map(LengthBatchesTest::sum).toList();
    }

    private static long sum(long[] ids) {
        return Arrays.stream(ids).sum();
    }

    private static List<long[]> texts(int count) {
        Random random = new Random(1);
        return IntStream.range(0, count)
                .mapToObj(i -> random.longs(1 + random.nextInt(100), 0, 1000).toArray())
                .toList();
    }
}
