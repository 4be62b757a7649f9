package io.frontdesk.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class FollowTest {
    private static final Embedders NONE = new Embedders(Map.of());
    private static final FaqEntry RETURN = FaqEntry.of("return", "en", "How do I return it?", "Within 30 days.");
    private static final FaqEntry REPAIR = FaqEntry.of("repair", "en", "Who repairs it?", "We do.");

    @TempDir
    Path folder;

    @Test
    void fewChangesAreFoundByTheNextSearchAndStampedWithTheirVersion() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, NONE)) {
            base.follow(null, put(RETURN, REPAIR), stamp(1));
            base.follow(stamp(1), new EntryChanges(List.of(), List.of(EntryKey.of(REPAIR))), stamp(2));
            assertThat(base.entries()).containsExactly(RETURN);
            assertThat(base.stamp()).contains(stamp(2));
            assertThat(base.version()).isEqualTo("2");
            assertThat(base.retrieve(FaqQuery.of("how do I return", "en", 1))).hasSize(1);
        }
    }

    @Test
    void versionIsThereAgainAfterAKillAtAnyMoment() {
        KnowledgeBase killed = KnowledgeBase.open(folder, NONE);
        killed.follow(null, put(RETURN), stamp(4));
        killed.close();
        try (KnowledgeBase again = KnowledgeBase.open(folder, NONE)) {
            assertThat(again.stamp()).contains(stamp(4));
            assertThat(again.entries()).containsExactly(RETURN);
        }
    }

    @Test
    void manyChangesAreMadeBesideAndTheVersionBeforeIsKeptToGoBackTo() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, NONE)) {
            base.follow(null, put(RETURN), stamp(1));
            base.follow(stamp(1), new EntryChanges(many(150), List.of(EntryKey.of(RETURN))), stamp(2));
            assertThat(base.size()).isEqualTo(150);
            assertThat(base.stamps()).containsExactly(stamp(2), stamp(1));
            base.follow(stamp(1), new EntryChanges(List.of(), List.of()), stamp(3));
            assertThat(base.entries()).containsExactly(RETURN);
            assertThat(base.stamp()).contains(stamp(3));
        }
    }

    @Test
    void searchesGoOnWhileAVersionIsTakenOver() throws Exception {
        try (KnowledgeBase base = KnowledgeBase.open(folder, NONE)) {
            base.follow(null, put(RETURN), stamp(1));
            Thread following = Thread.startVirtualThread(
                    () -> base.follow(stamp(1), new EntryChanges(many(2_000), List.of()), stamp(2)));
            do {
                assertThat(base.retrieve(FaqQuery.of("how do I return it", "en", 1)))
                        .singleElement()
                        .satisfies(hit -> assertThat(hit.entry()).isEqualTo(RETURN));
            } while (following.isAlive());
            following.join();
            assertThat(base.size()).isEqualTo(2_001);
        }
    }

    @Test
    void versionIsNeverNamedBeforeItsEntriesAreFound() throws Exception {
        try (KnowledgeBase base = KnowledgeBase.open(folder, NONE)) {
            base.follow(null, put(RETURN), stamp(1));
            Thread following = Thread.startVirtualThread(() -> {
                for (int number = 2; number <= 60; number++) {
                    base.follow(stamp(number - 1), put(entryOf(number)), stamp(number));
                }
            });
            do {
                String named = base.version();
                assertThat(named.equals("1")
                                || base.find("entry-" + named, "en").isPresent())
                        .as("version %s", named)
                        .isTrue();
            } while (following.isAlive());
            following.join();
            assertThat(base.version()).isEqualTo("60");
        }
    }

    private static FaqEntry entryOf(int number) {
        return FaqEntry.of("entry-" + number, "en", "What is number " + number + "?", "A number.");
    }

    @Test
    void corpusFromBeforeThereWereStampsIsTakenAsItIs() {
        try (KnowledgeBase base = KnowledgeBase.open(folder, NONE)) {
            base.publish(List.of(RETURN));
            assertThat(base.stamp()).isEmpty();
            base.follow(null, new EntryChanges(List.of(), List.of()), stamp(1));
            assertThat(base.stamp()).contains(stamp(1));
            assertThat(base.entries()).containsExactly(RETURN);
        }
    }

    @Test
    void brokenFolderBesideIsPassedOver() throws IOException {
        try (KnowledgeBase base = KnowledgeBase.open(folder, NONE)) {
            base.follow(null, put(RETURN), stamp(1));
            Files.createDirectories(folder.resolve("v00007"));
            Files.writeString(folder.resolve("v00007/segments_1"), "half");
            assertThat(base.stamps()).containsExactly(stamp(1));
            base.follow(stamp(1), new EntryChanges(many(150), List.of()), stamp(2));
            assertThat(base.size()).isEqualTo(151);
        }
    }

    @Test
    void whatAnotherNodeHasEmbeddedIsNotEmbeddedAgain() {
        CountingEncoder encoder = new CountingEncoder();
        SharedVectors shared = new SharedVectors();
        Embedders embedders = new Embedders(Map.of("en", encoder));
        try (KnowledgeBase here = KnowledgeBase.open(folder.resolve("here"), embedders, shared);
                KnowledgeBase there = KnowledgeBase.open(folder.resolve("there"), embedders, shared)) {
            here.follow(null, put(RETURN, REPAIR), stamp(1));
            assertThat(encoder.embedded).hasValue(4);
            there.follow(null, put(RETURN, REPAIR), stamp(1));
            assertThat(encoder.embedded).hasValue(4);
            assertThat(there.retrieve(FaqQuery.of(RETURN.question(), "en", 1))
                            .getFirst()
                            .similarity())
                    .isGreaterThan(0.99);
        }
    }

    @Test
    void veryManyAnswersAreReadOnceTheirEntriesAreServed() {
        CountingEncoder encoder = new CountingEncoder();
        Embedders embedders = new Embedders(Map.of("en", encoder));
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.follow(null, new EntryChanges(many(300), List.of()), stamp(1));
            assertThat(encoder.embedded).as("the questions").hasValue(300);
            assertThat(base.size()).isEqualTo(300);
            assertThat(base.hasUnreadAnswers()).isTrue();
            base.readAnswers(() -> encoder.embedded.get() < 400);
            assertThat(base.hasUnreadAnswers()).as("broken off").isTrue();
        }
        try (KnowledgeBase again = KnowledgeBase.open(folder, embedders)) {
            assertThat(again.hasUnreadAnswers()).as("after a new start").isTrue();
            again.put(RETURN);
            again.readAnswers(() -> true);
            assertThat(encoder.embedded).as("none twice").hasValue(602);
            assertThat(again.hasUnreadAnswers()).isFalse();
            assertThat(again.stamp()).contains(stamp(1));
            assertThat(again.size()).isEqualTo(301);
        }
    }

    @Test
    void answersAreReadOfWhatIsServedWhenTheyAreThere() {
        Embedders embedders = new Embedders(Map.of("en", new CountingEncoder()));
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.follow(null, new EntryChanges(many(300), List.of()), stamp(1));
            FaqEntry edited = FaqEntry.of("many-7", "en", "What is number 7?", "It was 7 once.");
            AtomicInteger asked = new AtomicInteger();
            base.readAnswers(() -> {
                if (asked.incrementAndGet() == 3) {
                    base.follow(
                            stamp(1),
                            new EntryChanges(List.of(edited), List.of(EntryKey.of(many(9).get(8)))),
                            stamp(2));
                }
                return true;
            });
            assertThat(base.hasUnreadAnswers()).isFalse();
            assertThat(base.stamp()).contains(stamp(2));
            assertThat(base.find("many-7", "en")).contains(edited);
            assertThat(base.find("many-8", "en")).isEmpty();
            assertThat(base.size()).isEqualTo(299);
        }
    }

    @Test
    void fewAnswersAreReadAtOnce() {
        Embedders embedders = new Embedders(Map.of("en", new CountingEncoder()));
        try (KnowledgeBase base = KnowledgeBase.open(folder, embedders)) {
            base.follow(null, new EntryChanges(many(200), List.of()), stamp(1));
            assertThat(base.hasUnreadAnswers()).isFalse();
        }
    }

    private static CorpusStamp stamp(long number) {
        return new CorpusStamp(number, "mark of " + number);
    }

    private static EntryChanges put(FaqEntry... entries) {
        return new EntryChanges(List.of(entries), List.of());
    }

    private static List<FaqEntry> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> FaqEntry.of("many-" + n, "en", "What is number " + n + "?", "It is " + n + "."))
                .toList();
    }

    /** What a database between nodes does, in memory. */
    private static final class SharedVectors implements VectorArchive {
        private final Map<String, float[]> kept = new HashMap<>();

        @Override
        public Map<String, float[]> find(String encoder, String lang, List<String> texts) {
            Map<String, float[]> found = new HashMap<>(kept);
            found.keySet().retainAll(texts);
            return found;
        }

        @Override
        public void keep(String encoder, String lang, Map<String, float[]> vectors) {
            kept.putAll(vectors);
        }
    }

    /** Tells texts apart by their first letters and counts the entries' phrasings it is given. */
    private static final class CountingEncoder implements EmbeddingModel {
        private final AtomicInteger embedded = new AtomicInteger();

        @Override
        public String modelName() {
            return "counting";
        }

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            embedded.addAndGet(segments.size());
            return Response.from(segments.stream()
                    .map(segment -> Embedding.from(vector(segment.text())))
                    .toList());
        }

        @Override
        public Response<Embedding> embed(String text) {
            return Response.from(Embedding.from(vector(text)));
        }

        private static float[] vector(String text) {
            double angle = text.charAt(0);
            return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        }
    }
}
