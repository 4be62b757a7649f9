package io.frontdesk.chat.answer.generated;

import io.frontdesk.retrieval.ingest.LanguageDetection;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text that carry meaning: stems in English, pairs of characters in Chinese. */
record Terms(Set<String> all) {
    private static final Analyzer ENGLISH = new EnglishAnalyzer();
    private static final Analyzer CHINESE = new CJKAnalyzer(CharArraySet.EMPTY_SET);
    private static final Pattern EMPTY_ENGLISH = Pattern.compile(
            "(?i)\\b(you|your|yours|we|our|us|can|could|may|please|just|simply|also|then|so|it|its|do|does|have|has|will|would|get|when|which|what|how|from|once|after|yes)\\b");
    private static final Pattern EMPTY_CHINESE =
            Pattern.compile("您好|您|你|我们|请|可以|的话|的|了|吗|呢|哦|即可|就行|就好|会|能|需要|如果|或者|以及|并且|并|也|都|在|是|到|把|将|和|与|及|里|中");

    Terms {
        all = Set.copyOf(all);
    }

    static Terms of(String text, String lang) {
        boolean chinese = lang.equals(LanguageDetection.CHINESE);
        String meaningful = (chinese ? EMPTY_CHINESE : EMPTY_ENGLISH)
                .matcher(Figures.inDigits(text))
                .replaceAll(" ");
        return new Terms(analysed(chinese ? CHINESE : ENGLISH, meaningful));
    }

    /** The same without what has a digit in it. */
    Terms withoutFigures() {
        return new Terms(all.stream()
                .filter(term -> term.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toSet()));
    }

    /** Those that {@code other} has not. */
    Terms without(Terms other) {
        return new Terms(all.stream().filter(term -> !other.all.contains(term)).collect(Collectors.toSet()));
    }

    /** Whether both have one in common. */
    boolean meets(Terms other) {
        return all.stream().anyMatch(other.all::contains);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Which share of these terms {@code other} has too; all of none. */
    double shareIn(Terms other) {
        return all.isEmpty()
                ? 1
                : (double) all.stream().filter(other.all::contains).count() / all.size();
    }

    private static Set<String> analysed(Analyzer analyzer, String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be read", impossible);
        }
        return terms;
    }
}
