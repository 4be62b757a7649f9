package io.frontdesk.intent.checkpoint;

import java.util.Locale;

/** How an encoder's token vectors become one sentence vector. */
public enum Pooling {
    /** The vector of the first token. */
    CLS,
    /** The mean of all tokens' vectors, padding left out. */
    MEAN;

    /** The name used in a model folder's {@code config.json}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Pooling ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
