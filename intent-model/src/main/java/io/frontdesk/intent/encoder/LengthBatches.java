package io.frontdesk.intent.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Works on many texts in batches of similar length, so that little is spent on padding; keeps their order. */
public final class LengthBatches {
    private static final int SIZE = 32;

    private LengthBatches() {}

    /** What {@code work} gives for each text of {@code tokens}; it is called with one batch after the other. */
    public static <T> List<T> map(List<long[]> tokens, Function<List<long[]>, List<T>> work) {
        int[] byLength = IntStream.range(0, tokens.size())
                .boxed()
                .sorted((a, b) -> Integer.compare(tokens.get(a).length, tokens.get(b).length))
                .mapToInt(Integer::intValue)
                .toArray();
        List<T> results = new ArrayList<>(Collections.nCopies(tokens.size(), null));
        for (int from = 0; from < byLength.length; from += SIZE) {
            int[] batch = Arrays.copyOfRange(byLength, from, Math.min(byLength.length, from + SIZE));
            List<T> part = work.apply(Arrays.stream(batch).mapToObj(tokens::get).toList());
            for (int i = 0; i < batch.length; i++) {
                results.set(batch[i], part.get(i));
            }
        }
        return results;
    }
}
