package io.frontdesk.retrieval.ingest;

import java.text.Normalizer;

/** The one form in which texts are compared, indexed, searched and embedded. */
public final class NormalText {
    private NormalText() {}

    /** NFKC, which makes full-width letters half-width; in Chinese also simplified characters. */
    public static String of(String text, String lang) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return lang.equals(LanguageDetection.CHINESE) ? Simplification.of(normal) : normal;
    }
}
