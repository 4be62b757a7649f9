package io.frontdesk.intent.checkpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.ibm.icu.text.Transliterator;

import java.text.Normalizer;

/** The form a text is brought into before its word pieces are taken, so that what reads alike is read alike. */
public enum TextForm {
    /** Unicode's NFKC: full-width letters, ligatures and composed characters as the plain ones. */
    @JsonProperty("nfkc")
    NFKC,
    /** NFKC with traditional Chinese characters as simplified ones: the words of Hong Kong and Taiwan. */
    @JsonProperty("nfkc-simplified")
    SIMPLIFIED;

    private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    String of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return this == SIMPLIFIED ? TO_SIMPLIFIED.transliterate(normal) : normal;
    }
}
