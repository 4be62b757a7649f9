package io.frontdesk.retrieval.index;

/** One way to look for entries; what they find together is put in order by a {@link Ranking}. */
enum Leg {
    /** BM25 over question and similar phrasings, the best phrasing counting. */
    WORDS,
    /** BM25 over the answer. */
    ANSWER,
    /** Cosine to the nearest phrasings. */
    VECTOR,
    /** Cosine to the nearest phrasings among the entries of a probable intent. */
    INTENT
}
