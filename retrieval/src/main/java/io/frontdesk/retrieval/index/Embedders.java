package io.frontdesk.retrieval.index;

import static java.util.stream.Collectors.toMap;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15.BgeSmallEnV15EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The embedding model of each language. A language without one has no vector legs. */
public final class Embedders {
    private final Map<String, EmbeddingModel> byLanguage;

    public Embedders(Map<String, EmbeddingModel> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** The two encoders that ship with Frontdesk, run in this process; loading them takes about a second. */
    public static Embedders bundled() {
        return new Embedders(Map.of("en", new BgeSmallEnV15EmbeddingModel(), "zh", new BgeSmallZhV15EmbeddingModel()));
    }

    /** The same languages, each model with something around it. */
    public Embedders with(UnaryOperator<EmbeddingModel> around) {
        return new Embedders(byLanguage.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, model -> around.apply(model.getValue()))));
    }

    public Set<String> languages() {
        return byLanguage.keySet();
    }

    /** Tells the vectors of a language's model from those of another. */
    String name(String lang) {
        EmbeddingModel model = byLanguage.get(lang);
        return model == null ? "" : model.modelName();
    }

    /** The unit vector of {@code text}, or null where the language has no model. */
    float @Nullable [] embed(String text, String lang) {
        EmbeddingModel model = byLanguage.get(lang);
        return model == null ? null : model.embed(text).content().vector();
    }

    List<float[]> embedAll(List<String> texts, String lang) {
        EmbeddingModel model = byLanguage.get(lang);
        if (model == null || texts.isEmpty()) {
            return List.of();
        }
        return model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                .map(embedding -> embedding.vector())
                .toList();
    }
}
