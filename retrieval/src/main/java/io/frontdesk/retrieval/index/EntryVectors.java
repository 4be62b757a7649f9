package io.frontdesk.retrieval.index;

import static java.util.stream.Collectors.groupingBy;

import io.frontdesk.retrieval.FaqEntry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** The vectors of entries: of their phrasings, and of their answers, which are longer and take most of the time. */
final class EntryVectors {
    /** So many new answers are read before their entries are served; more of them are left for later. */
    private static final int READ_AT_ONCE = 200;

    /** So many answers are read without a rest. */
    private static final int READ_TOGETHER = 16;

    private final VectorCache vectors;

    EntryVectors(VectorCache vectors) {
        this.vectors = vectors;
    }

    /** Computes all of {@code entries}; {@link #embedded} then finds them. */
    void prepare(List<FaqEntry> entries) {
        compute(entries, EntryVectors::phrasings);
        compute(entries, EntryVectors::opening);
    }

    /** Computes those that an entry cannot be served without, and the answers where they are not too many. */
    void prepareToServe(List<FaqEntry> entries) {
        compute(entries, EntryVectors::phrasings);
        int unread = byLanguage(entries).entrySet().stream()
                .mapToInt(own -> vectors.unknown(texts(own.getValue(), EntryVectors::opening), own.getKey()))
                .sum();
        if (unread <= READ_AT_ONCE) {
            compute(entries, EntryVectors::opening);
        }
    }

    /**
     * Computes the answers of {@code entries}, resting as long as it works.
     *
     * @return whether it came to the end; not where {@code goOn} held no longer
     */
    boolean readAnswers(List<FaqEntry> entries, BooleanSupplier goOn) {
        for (int from = 0; from < entries.size() && goOn.getAsBoolean(); from += READ_TOGETHER) {
            long start = System.nanoTime();
            compute(entries.subList(from, Math.min(from + READ_TOGETHER, entries.size())), EntryVectors::opening);
            LockSupport.parkNanos(System.nanoTime() - start);
        }
        return goOn.getAsBoolean();
    }

    /** Whether the answer's vector is at hand. */
    boolean isRead(FaqEntry entry) {
        return vectors.known(EntryDocuments.opening(entry), entry.lang()).isPresent();
    }

    /** The entry with its vectors; without its answer's where that is not read yet. */
    EmbeddedEntry embedded(FaqEntry entry) {
        return new EmbeddedEntry(
                entry,
                vectors.of(EntryDocuments.phrasings(entry), entry.lang()),
                vectors.known(EntryDocuments.opening(entry), entry.lang()).stream()
                        .toList());
    }

    /** All of a language in one go, which is faster than entry by entry. */
    private void compute(List<FaqEntry> entries, Function<FaqEntry, Stream<String>> texts) {
        byLanguage(entries).forEach((lang, own) -> vectors.of(texts(own, texts), lang));
    }

    private static Map<String, List<FaqEntry>> byLanguage(List<FaqEntry> entries) {
        return entries.stream().collect(groupingBy(FaqEntry::lang));
    }

    private static List<String> texts(List<FaqEntry> entries, Function<FaqEntry, Stream<String>> texts) {
        return entries.stream().flatMap(texts).toList();
    }

    private static Stream<String> phrasings(FaqEntry entry) {
        return EntryDocuments.phrasings(entry).stream();
    }

    private static Stream<String> opening(FaqEntry entry) {
        return Stream.of(EntryDocuments.opening(entry));
    }
}
