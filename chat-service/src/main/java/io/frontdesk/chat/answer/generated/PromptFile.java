package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.frontdesk.retrieval.template.AnswerTemplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A prompt of {@code resources/prompts}: instructions, a line of dashes, and the frame for what differs each time. */
final class PromptFile {
    private static final String PARTS = "\n---\n";

    private final Map<String, Parts> byLanguage;

    private PromptFile(Map<String, Parts> byLanguage) {
        this.byLanguage = byLanguage;
    }

    private record Parts(String system, AnswerTemplate user) {}

    /** The prompt {@code name} in both languages. */
    static PromptFile named(String name) {
        return new PromptFile(Map.of("en", read(name, "en"), "zh", read(name, "zh")));
    }

    /** Filled with {@code values}, which are put in as they are and never read as a template again. */
    Prompt filled(String lang, Map<String, String> values) {
        Parts parts = parts(lang);
        String user = parts.user()
                .render(values)
                .orElseThrow(() -> new IllegalArgumentException(parts.user().id() + " lacks a value"));
        return new Prompt(parts.system(), user);
    }

    /** The instructions alone. */
    String instructions(String lang) {
        return parts(lang).system();
    }

    private Parts parts(String lang) {
        return requireNonNull(byLanguage.getOrDefault(lang, byLanguage.get(LanguageDetection.ENGLISH)));
    }

    private static Parts read(String name, String lang) {
        String file = "/prompts/" + name + "." + lang + ".md";
        try (InputStream in = requireNonNull(PromptFile.class.getResourceAsStream(file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int cut = text.indexOf(PARTS);
            if (cut < 0) {
                throw new IllegalStateException(file + " has no line of dashes");
            }
            String user = text.substring(cut + PARTS.length()).strip();
            return new Parts(text.substring(0, cut).strip(), new AnswerTemplate(name, name, lang, user));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
