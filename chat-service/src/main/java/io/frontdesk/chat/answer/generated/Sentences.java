package io.frontdesk.chat.answer.generated;

import io.frontdesk.retrieval.ingest.LanguageDetection;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into sentences. A mere "Yes." belongs to the sentence after it. */
final class Sentences {
    private static final int INTERJECTION = 5;

    private Sentences() {}

    static List<String> of(String text, String lang) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\\n", -1)) {
            cut(line, locale(lang), sentences);
        }
        return sentences;
    }

    private static void cut(String line, Locale locale, List<String> sentences) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(line);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = line.substring(start, end).strip();
            boolean more = end < line.length() && !line.substring(end).isBlank();
            if (sentence.length() > INTERJECTION || !more) {
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                start = end;
            }
        }
    }

    private static Locale locale(String lang) {
        return lang.equals(LanguageDetection.CHINESE) ? Locale.CHINESE : Locale.ENGLISH;
    }
}
