package io.frontdesk.chat.search;

import io.frontdesk.chat.text.Folding;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search, taken apart. All of it must be found: a word in any of its forms, something joined by
 * signs such as a product code as a whole, Chinese as it stands or by its words, what stands in quotes as it stands.
 *
 * @param needed each must be found
 * @param exact finds what was typed, in that order
 * @param words stemmed words that were looked for
 * @param stretches Chinese that was looked for, the longest first
 */
record QueryWords(List<Query> needed, Optional<Query> exact, Set<String> words, List<String> stretches) {
    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|(\\p{IsHan}+)|[^\\s\"\\p{IsHan}]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    QueryWords {
        needed = List.copyOf(needed);
        words = Set.copyOf(words);
        stretches = List.copyOf(stretches);
    }

    static QueryWords of(String typed, Analyzer analyzer) {
        return new Reading(analyzer).read(Folding.whole(typed));
    }

    boolean isEmpty() {
        return needed.isEmpty();
    }

    /** One reading of what was typed. */
    private static final class Reading {
        private final Analyzer analyzer;
        private final List<Query> needed = new ArrayList<>();
        private final List<Query> common = new ArrayList<>();
        private final Set<String> words = new LinkedHashSet<>();
        private final Set<String> stretches = new LinkedHashSet<>();

        Reading(Analyzer analyzer) {
            this.analyzer = analyzer;
        }

        QueryWords read(String folded) {
            Matcher parts = PART.matcher(folded);
            while (parts.find()) {
                part(parts);
            }
            if (needed.isEmpty()) {
                needed.addAll(common);
                words.addAll(terms(folded));
            }
            List<String> longestFirst =
                    stretches.stream().sorted((a, b) -> b.length() - a.length()).toList();
            return new QueryWords(needed, inOrder(folded), words, longestFirst);
        }

        private void part(Matcher part) {
            if (part.group(1) != null) {
                words.addAll(terms(part.group(1)));
                HAN.matcher(part.group(1)).results().forEach(found -> stretches.add(found.group()));
                inOrder(part.group(1)).ifPresent(needed::add);
            } else if (part.group(2) != null) {
                needed.add(chinese(part.group(2)));
            } else {
                joined(part.group());
            }
        }

        /** A word, or several that hang together by signs. */
        private void joined(String text) {
            List<String> terms = terms(text);
            if (terms.size() == 1 && EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(text)) {
                common.add(phrase(text));
            } else if (!terms.isEmpty()) {
                words.addAll(terms);
                needed.add(phrase(text));
            }
        }

        /** The stretch as it stands, or all of its words anywhere. */
        private Query chinese(String stretch) {
            stretches.add(stretch);
            BooleanQuery.Builder either = new BooleanQuery.Builder().add(pairs(stretch), Occur.SHOULD);
            for (List<String> parts : ChineseWords.divisions(stretch)) {
                BooleanQuery.Builder every = new BooleanQuery.Builder();
                parts.forEach(part -> every.add(pairs(part), Occur.MUST));
                either.add(every.build(), Occur.SHOULD);
                parts.stream().filter(part -> part.length() > 1).forEach(stretches::add);
            }
            return either.build();
        }

        private Optional<Query> inOrder(String text) {
            BooleanQuery.Builder exactly = new BooleanQuery.Builder();
            if (!terms(text).isEmpty()) {
                exactly.add(phrase(text), Occur.MUST);
            }
            HAN.matcher(text).results().forEach(found -> exactly.add(pairs(found.group()), Occur.MUST));
            BooleanQuery query = exactly.build();
            return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
        }

        private List<String> terms(String text) {
            List<String> terms = new ArrayList<>();
            read(text, (term, step) -> terms.add(term));
            return terms;
        }

        private Query phrase(String text) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            int[] place = {-1};
            read(text, (term, step) -> phrase.add(new Term(SearchFields.WORDS, term), place[0] += step));
            return phrase.build();
        }

        private void read(String text, TermUse use) {
            try (TokenStream stream = analyzer.tokenStream(SearchFields.WORDS, text)) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    use.of(term.toString(), step.getPositionIncrement());
                }
                stream.end();
            } catch (IOException impossible) {
                throw new UncheckedIOException("a string cannot be read", impossible);
            }
        }
    }

    /** A stretch of Chinese as it stands: its pairs in a row, or its only character. */
    private static Query pairs(String stretch) {
        int[] characters = stretch.codePoints().toArray();
        if (characters.length == 1) {
            return new TermQuery(new Term(SearchFields.PAIRS, stretch));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < characters.length; i++) {
            phrase.add(new Term(SearchFields.PAIRS, new String(characters, i, 2)), i);
        }
        return phrase.build();
    }

    private interface TermUse {
        void of(String term, int step);
    }
}
