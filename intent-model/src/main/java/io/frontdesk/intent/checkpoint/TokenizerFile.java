package io.frontdesk.intent.checkpoint;

import static java.util.Objects.requireNonNull;

/**
 * How a model reads a text.
 *
 * @param json the whole {@code tokenizer.json}
 * @param form what is done to a text before
 * @param maxTokens how many tokens of a text are read, [CLS] and [SEP] included; the rest is cut off
 */
public record TokenizerFile(String json, TextForm form, int maxTokens) {
    public TokenizerFile {
        requireNonNull(json, "json");
        requireNonNull(form, "form");
        if (maxTokens < 3) {
            throw new IllegalArgumentException("maxTokens must be at least 3, got " + maxTokens);
        }
    }
}
