package io.frontdesk.retrieval.index;

import java.util.Map;

/**
 * What speaks for one entry as the answer to one query.
 *
 * @param together mean cosine of the nearest quarter of its phrasings; 0 where no vector took part
 * @param nearest cosine of its nearest phrasing; 0 where no vector took part
 * @param words its best phrasing's BM25 score as a share of the best of all entries, within 0 to 1
 * @param answer its answer's BM25 score as a share of the best of all entries, within 0 to 1
 * @param intent natural logarithm of its intent's probability, 0 where nothing is known of the intent
 */
public record Signals(double together, double nearest, double words, double answer, double intent) {
    /** By their names, for traces. */
    Map<String, Double> named() {
        return Map.of("together", together, "nearest", nearest, "words", words, "answer", answer, "intent", intent);
    }
}
