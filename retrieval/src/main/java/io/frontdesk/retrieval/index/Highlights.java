package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.index.Analyzers.TextField;
import io.frontdesk.retrieval.index.Marked.Mark;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Marks in texts what one question's words match, by the very analysis that the index is searched with. */
final class Highlights {
    private final Analyzer analyzer;
    private final String question;
    private final String lang;

    /** @param question as it is read */
    Highlights(Analyzer analyzer, String question, String lang) {
        this.analyzer = analyzer;
        this.question = question;
        this.lang = lang;
    }

    Marked in(TextField field, String text) throws IOException {
        BitSet matched = new BitSet(text.length());
        for (String name : fields(field)) {
            Set<String> terms = new HashSet<>();
            each(name, question, (term, from, to) -> terms.add(term));
            each(name, text, (term, from, to) -> {
                if (terms.contains(term)) {
                    matched.set(from, to);
                }
            });
        }
        return new Marked(text, ranges(matched));
    }

    /** The text of which most is marked, the shortest of those. */
    Marked best(TextField field, List<String> texts) throws IOException {
        List<Marked> marked = new ArrayList<>();
        for (String text : texts) {
            marked.add(in(field, text));
        }
        return marked.stream()
                .min(Comparator.<Marked>comparingInt(each -> -each.length())
                        .thenComparingInt(each -> each.text().length()))
                .orElseThrow();
    }

    private List<String> fields(TextField field) {
        return lang.equals(LanguageDetection.CHINESE)
                ? List.of(field.in(lang), field.bigramsIn(lang))
                : List.of(field.in(lang));
    }

    private void each(String field, String text, Token token) throws IOException {
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                token.at(term.toString(), place.startOffset(), place.endOffset());
            }
            tokens.end();
        }
    }

    private static List<Mark> ranges(BitSet matched) {
        return Stream.iterate(
                        matched.nextSetBit(0),
                        from -> from >= 0,
                        from -> matched.nextSetBit(matched.nextClearBit(from)))
                .map(from -> new Mark(from, matched.nextClearBit(from)))
                .toList();
    }

    private interface Token {
        void at(String term, int from, int to);
    }
}
