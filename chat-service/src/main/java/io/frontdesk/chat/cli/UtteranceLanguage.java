package io.frontdesk.chat.cli;

import io.frontdesk.intent.Utterance;
import io.frontdesk.retrieval.ingest.LanguageDetection;

import java.util.List;

/** Tells the language of a file whose rows do not name it. */
final class UtteranceLanguage {
    private UtteranceLanguage() {}

    /** Chinese where more of {@code utterances} are Chinese than not, else English. */
    static String ofMost(List<Utterance> utterances) {
        long chinese = utterances.stream()
                .filter(row -> LanguageDetection.of(row.text())
                        .filter(LanguageDetection.CHINESE::equals)
                        .isPresent())
                .count();
        return 2 * chinese > utterances.size() ? LanguageDetection.CHINESE : LanguageDetection.ENGLISH;
    }
}
