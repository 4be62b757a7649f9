package io.frontdesk.chat.encoding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.retrieval.index.Embedders;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** One encoder for each language; opening begins at once, side by side, and who needs one waits for it. */
@Singleton
public final class Encoders implements AutoCloseable {
    private static final Executor THREADS =
            task -> Thread.ofPlatform().daemon().name("encoder").start(task);

    private final Map<String, CompletableFuture<SentenceEncoder>> byCheckpoint = new ConcurrentHashMap<>();

    public Encoders() {
        LearnedLanguage.all()
                .forEach(language -> byCheckpoint.put(language.base(), opening(BaseCheckpoint.named(language.base()))));
    }

    /** The encoder of {@code language}; it stays this object's to close. */
    public SentenceEncoder of(LearnedLanguage language) {
        return of(BaseCheckpoint.named(language.base()));
    }

    /** The encoder of a checkpoint, opened at the first call where no language has it; it stays this object's to close. */
    public SentenceEncoder of(BaseCheckpoint checkpoint) {
        return byCheckpoint
                .computeIfAbsent(checkpoint.name(), name -> opening(checkpoint))
                .join();
    }

    private static CompletableFuture<SentenceEncoder> opening(BaseCheckpoint checkpoint) {
        return CompletableFuture.supplyAsync(() -> SentenceEncoder.open(checkpoint), THREADS);
    }

    /** The same encoders as retrieval wants them. */
    public Embedders embedders() {
        Map<String, EmbeddingModel> models = new HashMap<>();
        LearnedLanguage.all()
                .forEach(language -> models.put(language.lang(), new EncoderEmbedding(() -> of(language))));
        return new Embedders(models);
    }

    @Override
    @PreDestroy
    public void close() {
        byCheckpoint.values().forEach(encoder -> encoder.join().close());
    }
}
