package io.frontdesk.chat.answer;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.template.AnswerTemplate;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** The bot's own sentences in every language it speaks; the company's come from its templates. */
@Singleton
public final class Phrases {
    private final Map<String, Properties> byLanguage = Map.of("en", load("en"), "zh", load("zh"));

    public String text(Phrase phrase, String lang) {
        return text(phrase, lang, Map.of());
    }

    /** The phrase with {@code variables} filled in; a variable without a value is a mistake of the caller. */
    public String text(Phrase phrase, String lang, Map<String, String> variables) {
        Properties texts = requireNonNull(byLanguage.getOrDefault(lang, byLanguage.get("en")));
        String text = requireNonNull(texts.getProperty(phrase.key()), phrase.key());
        return new AnswerTemplate(phrase.key(), phrase.key(), lang, text)
                .render(variables)
                .orElseThrow(() -> new IllegalArgumentException(phrase + " lacks a variable"));
    }

    private static Properties load(String lang) {
        String name = "/phrases/" + lang + ".properties";
        try (InputStream in = requireNonNull(Phrases.class.getResourceAsStream(name), name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }
}
