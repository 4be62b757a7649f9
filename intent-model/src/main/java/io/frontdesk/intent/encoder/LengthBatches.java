package io.frontdesk.intent.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Works on many texts in batches of similar length, so that little is spent on padding; keeps their order. */
public final class LengthBatches {
    /** How many texts make a batch where nothing speaks against it. */
    public static final int SIZE = 32;

    private final int size;

    private LengthBatches(int size) {
        this.size = size;
    }

    /** Batches of at most {@code size} texts. */
    public static LengthBatches of(int size) {
        return new LengthBatches(size);
    }

    /** What {@code work} gives for each text of {@code tokens}; it is called with one batch after the other. */
    public <T> List<T> map(List<long[]> tokens, Function<List<long[]>, List<T>> work) {
        List<T> results = new ArrayList<>(Collections.nCopies(tokens.size(), null));
        for (int[] batch : batches(tokens)) {
            put(results, batch, work.apply(of(tokens, batch)));
        }
        return results;
    }

    /** The same with as many batches under way at once as there are {@code threads}. */
    public <T> List<T> map(List<long[]> tokens, int threads, Function<List<long[]>, List<T>> work) {
        List<T> results = new ArrayList<>(Collections.nCopies(tokens.size(), null));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<int[]> batches = batches(tokens).reversed(); // the long ones first, so that none comes last alone
            List<Future<List<T>>> parts = batches.stream()
                    .map(batch -> workers.submit(() -> work.apply(of(tokens, batch))))
                    .toList();
            for (int i = 0; i < parts.size(); i++) {
                put(results, batches.get(i), parts.get(i).get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while encoding");
        }
    }

    /** The places of the texts, shortest first, cut into batches. */
    private List<int[]> batches(List<long[]> tokens) {
        int[] byLength = IntStream.range(0, tokens.size())
                .boxed()
                .sorted((a, b) -> Integer.compare(tokens.get(a).length, tokens.get(b).length))
                .mapToInt(Integer::intValue)
                .toArray();
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < byLength.length; from += size) {
            batches.add(Arrays.copyOfRange(byLength, from, Math.min(byLength.length, from + size)));
        }
        return batches;
    }

    private static List<long[]> of(List<long[]> tokens, int[] batch) {
        return Arrays.stream(batch).mapToObj(tokens::get).toList();
    }

    private static <T> void put(List<T> results, int[] batch, List<T> part) {
        for (int i = 0; i < batch.length; i++) {
            results.set(batch[i], part.get(i));
        }
    }
}
