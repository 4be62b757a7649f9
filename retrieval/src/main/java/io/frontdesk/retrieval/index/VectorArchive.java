package io.frontdesk.retrieval.index;

import java.util.List;
import java.util.Map;

/** Keeps vectors beyond this process, so that no node embeds what another has. May forget, never mistake one for another. */
public interface VectorArchive {
    /** For a node that shares its vectors with nobody. */
    VectorArchive NONE = new VectorArchive() {
        @Override
        public Map<String, float[]> find(String encoder, String lang, List<String> texts) {
            return Map.of();
        }

        @Override
        public void keep(String encoder, String lang, Map<String, float[]> vectors) {}
    };

    /** The kept ones among the vectors that {@code encoder} gave {@code texts}, by their texts. */
    Map<String, float[]> find(String encoder, String lang, List<String> texts);

    /** Keeps {@code vectors}, by their texts. */
    void keep(String encoder, String lang, Map<String, float[]> vectors);
}
