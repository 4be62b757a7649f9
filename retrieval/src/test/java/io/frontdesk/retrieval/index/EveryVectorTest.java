package io.frontdesk.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class EveryVectorTest {
    private static final int ENTRIES = 400;

    @TempDir
    Path folder;

    @Test
    void nearestEntriesAreAllFoundAlsoAmongRemovedOnes() {
        Embedders scattered = new Embedders(Map.of("en", new ScatteringEncoder()));
        try (KnowledgeBase base = KnowledgeBase.open(folder, scattered)) {
            base.publish(IntStream.range(0, ENTRIES)
                    .mapToObj(EveryVectorTest::entryOf)
                    .toList());
            IntStream.range(0, ENTRIES).filter(n -> n % 3 == 0).forEach(n -> base.remove("entry-" + n, "en"));
            IntStream.range(ENTRIES, ENTRIES + 30).forEach(n -> base.put(entryOf(n)));
            List<FaqQuery> queries = IntStream.range(0, 50)
                    .mapToObj(n -> FaqQuery.of("wanted " + n, "en", 5))
                    .toList();
            assertThat(VectorRecall.at10(base, queries)).isEqualTo(1);
        }
    }

    private static FaqEntry entryOf(int number) {
        return FaqEntry.of("entry-" + number, "en", "What is number " + number + "?", "It is " + number + ".");
    }

    /** Another direction for each text, and the same whenever it is asked. */
    private static final class ScatteringEncoder implements EmbeddingModel {
        private static final int DIMENSION = 32;

        @Override
        public String modelName() {
            return "scattering";
        }

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(
                    segments.stream().map(segment -> embedding(segment.text())).toList());
        }

        private static Embedding embedding(String text) {
            Random random = new Random(text.hashCode());
            float[] vector = new float[DIMENSION];
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            Embedding embedding = Embedding.from(vector);
            embedding.normalize();
            return embedding;
        }
    }
}
