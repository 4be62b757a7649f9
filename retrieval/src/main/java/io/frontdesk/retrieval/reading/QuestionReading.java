package io.frontdesk.retrieval.reading;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.frontdesk.retrieval.ingest.NormalText;

/** How questions are read: in normal form, synonyms as what they mean, Chinese slips of the keyboard mended. */
public record QuestionReading(Synonyms synonyms, Homophones homophones) {
    public QuestionReading {
        requireNonNull(synonyms, "synonyms");
        requireNonNull(homophones, "homophones");
    }

    /** What is searched, embedded and classified instead of {@code text}. */
    public String read(String text, String lang) {
        String meant = synonyms.read(NormalText.of(text, lang), lang);
        return lang.equals(LanguageDetection.CHINESE) ? homophones.read(meant) : meant;
    }
}
