package io.frontdesk.retrieval.check;

import java.util.List;

/** Gives unit vectors of phrasings; none at all for a language without an encoder. */
@FunctionalInterface
public interface PhraseVectors {
    /** The vectors of {@code texts} in their order, or an empty list. */
    List<float[]> of(List<String> texts, String lang);

    /** Knows no language, so that nothing is found confusable by vectors. */
    static PhraseVectors none() {
        return (_, _) -> List.of();
    }
}
