package io.frontdesk.chat.encoding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.frontdesk.intent.encoder.SentenceEncoder;

import java.util.List;
import java.util.function.Supplier;

/** A sentence encoder in the shape retrieval asks for. */
final class EncoderEmbedding implements EmbeddingModel {
    /** Many texts leave the other half of the processors to customers. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Supplier<SentenceEncoder> encoder;

    EncoderEmbedding(Supplier<SentenceEncoder> encoder) {
        this.encoder = encoder;
    }

    @Override
    public String modelName() {
        return encoder.get().name();
    }

    @Override
    public Response<Embedding> embed(String text) {
        return Response.from(Embedding.from(encoder.get().encode(text)));
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<float[]> vectors =
                encoder.get().encodeAll(segments.stream().map(TextSegment::text).toList(), THREADS);
        return Response.from(vectors.stream().map(Embedding::from).toList());
    }
}
