package io.frontdesk.intent.data;

import java.text.Normalizer;
import java.util.Locale;

/** What two texts share that differ only in case, spaces, width or closing punctuation. */
public record TextKey(String value) {
    public static TextKey of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key = folded.replaceAll("[\\s\\p{P}]+", " ").strip();
        return new TextKey(key.isEmpty() ? folded.strip() : key);
    }
}
