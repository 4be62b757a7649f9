package io.frontdesk.retrieval.index;

import java.util.Locale;

/** One way to look for entries; its ranking is fused with those of the others. */
public enum Leg {
    /** BM25 over question and similar phrasings, the best phrasing counting. */
    PHRASING,
    /** BM25 over the answer. */
    ANSWER,
    /** Cosine to the nearest phrasings. */
    VECTOR,
    /** Entries of the probable intents, by cosine and the logarithm of the probability. */
    INTENT;

    /** The name in traces. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
