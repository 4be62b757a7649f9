package io.frontdesk.chat.benchmark;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Vectors for more texts than there is time to embed: a real one is made for the part of a text before its first bracket,
 * and moved a little by the whole text, so that texts on one subject lie together as real ones do.
 */
final class MovedVectors implements EmbeddingModel {
    private static final double MOVE = 0.35;

    private final EmbeddingModel real;
    private final Map<String, float[]> bases = new HashMap<>();

    MovedVectors(EmbeddingModel real) {
        this.real = real;
    }

    @Override
    public String modelName() {
        return real.modelName() + "/moved";
    }

    @Override
    public synchronized Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<Embedding> vectors = new ArrayList<>();
        segments.forEach(segment -> vectors.add(Embedding.from(moved(segment.text()))));
        return Response.from(vectors);
    }

    private float[] moved(String text) {
        float[] vector = base(text.split("[(（:：]", 2)[0]).clone();
        SplittableRandom random = new SplittableRandom(text.hashCode());
        double step = MOVE / Math.sqrt(vector.length);
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (step * random.nextGaussian());
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private float[] base(String subject) {
        float @Nullable [] known = bases.get(subject);
        if (known == null) {
            known = real.embed(subject).content().vector();
            bases.put(subject, known);
        }
        return known;
    }
}
