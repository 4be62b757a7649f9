package io.frontdesk.intent.registry;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.checkpoint.BertShape;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.checkpoint.TextForm;
import io.frontdesk.intent.checkpoint.TokenizerFile;

/**
 * A model folder's {@code config.json}: the dimensions under their Hugging Face names, and how a text is read.
 *
 * @param precision what the linear layers are computed in, {@code fp32} or {@code int8}
 */
public record ModelConfig(
        int hiddenSize,
        int numHiddenLayers,
        int numAttentionHeads,
        int intermediateSize,
        int vocabSize,
        int maxPositionEmbeddings,
        double layerNormEps,
        String pooling,
        String lang,
        TextForm textForm,
        int maxTokens,
        String precision) {
    public ModelConfig {
        requireNonNull(pooling, "pooling");
        requireNonNull(lang, "lang");
        requireNonNull(textForm, "text_form");
        requireNonNull(precision, "precision");
        if (maxTokens < 3 || maxTokens > maxPositionEmbeddings) {
            throw new IllegalArgumentException(
                    "max_tokens must be within 3 to " + maxPositionEmbeddings + ", got " + maxTokens);
        }
    }

    public static ModelConfig of(
            BertShape shape, Pooling pooling, String lang, TokenizerFile tokenizer, String precision) {
        return new ModelConfig(
                shape.hidden(),
                shape.layers(),
                shape.heads(),
                shape.intermediate(),
                shape.vocabulary(),
                shape.positions(),
                shape.layerNormEps(),
                pooling.key(),
                lang,
                tokenizer.form(),
                tokenizer.maxTokens(),
                precision);
    }
}
