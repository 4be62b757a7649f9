package io.frontdesk.chat.learning.gate;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing the gate found.
 *
 * @param subject the intent, language, word or visitor it is about
 * @param blocks whether the candidate may not serve because of it; else it is only said
 * @param figures by name, those of the champion and of the candidate beside each other
 * @param sentences some of those concerned
 */
@Serdeable
public record Finding(
        Check check, String subject, boolean blocks, Map<String, Double> figures, List<Sentence> sentences) {
    public Finding {
        requireNonNull(check, "check");
        requireNonNull(subject, "subject");
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        sentences = List.copyOf(sentences);
    }

    /** The same without the sentences: they may be people's words, and are kept only where an erasure finds them. */
    public Finding withoutSentences() {
        return new Finding(check, subject, blocks, figures, List.of());
    }
}
