package io.frontdesk.retrieval.reading;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.frontdesk.retrieval.ingest.NormalText;

/** How questions are read: in normal form, slips of the keyboard mended, synonyms as what they mean. */
public record QuestionReading(Synonyms synonyms, Homophones homophones, Spelling spelling) {
    public QuestionReading {
        requireNonNull(synonyms, "synonyms");
        requireNonNull(homophones, "homophones");
        requireNonNull(spelling, "spelling");
    }

    /** What is searched, embedded and classified instead of {@code text}. */
    public String read(String text, String lang) {
        return mended(meant(NormalText.of(text, lang), lang), lang);
    }

    /** {@code text}, which is in its normal form, with synonyms as what they mean. */
    public String meant(String text, String lang) {
        return synonyms.read(text, lang);
    }

    /** {@code text}, which is in its normal form, without slips of the keyboard. */
    public String mended(String text, String lang) {
        return switch (lang) {
            case LanguageDetection.CHINESE -> homophones.read(text);
            case LanguageDetection.ENGLISH -> spelling.read(text);
            default -> text;
        };
    }
}
