package io.frontdesk.chat.assist;

import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import org.jspecify.annotations.Nullable;

/** The language an agent reads in. */
final class AgentLanguage {
    private AgentLanguage() {}

    /** As asked for, or else as the browser says. */
    static String of(@Nullable String lang, @Nullable String accepted) {
        if (lang == null || lang.isEmpty()) {
            boolean chinese = accepted != null && accepted.startsWith(LanguageDetection.CHINESE);
            return chinese ? LanguageDetection.CHINESE : LanguageDetection.ENGLISH;
        }
        if (!lang.equals(LanguageDetection.CHINESE) && !lang.equals(LanguageDetection.ENGLISH)) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, "'lang' must be en or zh.");
        }
        return lang;
    }
}
