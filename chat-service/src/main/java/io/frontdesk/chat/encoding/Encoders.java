package io.frontdesk.chat.encoding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.retrieval.index.Embedders;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** One encoder for each language; opening begins at once, side by side, and who needs one waits for it. */
@Singleton
public final class Encoders implements AutoCloseable {
    private static final Executor THREADS =
            task -> Thread.ofPlatform().daemon().name("encoder").start(task);

    private final Map<LearnedLanguage, CompletableFuture<SentenceEncoder>> opening = new LinkedHashMap<>();

    public Encoders() {
        LearnedLanguage.all()
                .forEach(language -> opening.put(
                        language,
                        CompletableFuture.supplyAsync(
                                () -> SentenceEncoder.open(BaseCheckpoint.named(language.base())), THREADS)));
    }

    /** The encoder of {@code language}; it stays this object's to close. */
    public SentenceEncoder of(LearnedLanguage language) {
        CompletableFuture<SentenceEncoder> encoder = opening.get(language);
        if (encoder == null) {
            throw new IllegalArgumentException("no encoder for " + language);
        }
        return encoder.join();
    }

    /** The same encoders as retrieval wants them. */
    public Embedders embedders() {
        Map<String, EmbeddingModel> models = new HashMap<>();
        opening.keySet().forEach(language -> models.put(language.lang(), new EncoderEmbedding(() -> of(language))));
        return new Embedders(models);
    }

    @Override
    @PreDestroy
    public void close() {
        opening.values().forEach(encoder -> encoder.join().close());
    }
}
