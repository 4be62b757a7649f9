package io.frontdesk.chat.encoding;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.serving.FrozenEncoders;
import io.frontdesk.retrieval.index.Embedders;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One encoder in 8-bit integers for each language; opening begins at once, side by side, and who needs one waits for it.
 * Models trained to need the frozen encoder beside them get it in floats, as they were calibrated.
 */
@Singleton
public final class Encoders implements FrozenEncoders, AutoCloseable {
    private static final Executor THREADS =
            task -> Thread.ofPlatform().daemon().name("encoder").start(task);

    private final Map<String, CompletableFuture<SentenceEncoder>> byLanguage = new ConcurrentHashMap<>();
    private final Map<BaseCheckpoint, CompletableFuture<SentenceEncoder>> inFloats = new ConcurrentHashMap<>();

    public Encoders() {
        LearnedLanguage.all()
                .forEach(language -> byLanguage.put(
                        language.lang(),
                        opening(() -> SentenceEncoder.openSmall(BaseCheckpoint.named(language.base())))));
    }

    /** The encoder of {@code language}; it stays this object's to close. */
    public SentenceEncoder of(LearnedLanguage language) {
        return requireNonNull(byLanguage.get(language.lang()), language.lang()).join();
    }

    @Override
    public SentenceEncoder open(BaseCheckpoint checkpoint) {
        return inFloats.computeIfAbsent(checkpoint, base -> opening(() -> SentenceEncoder.open(base)))
                .join();
    }

    @Override
    public void remember(BaseCheckpoint checkpoint, String text, float[] sentence) {
        LearnedLanguage.all().stream()
                .filter(language -> language.base().equals(checkpoint.name()))
                .forEach(language -> of(language).remember(text, sentence));
    }

    private static CompletableFuture<SentenceEncoder> opening(Supplier<SentenceEncoder> open) {
        return CompletableFuture.supplyAsync(open, THREADS);
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
        Stream.concat(byLanguage.values().stream(), inFloats.values().stream())
                .forEach(encoder -> encoder.join().close());
    }
}
