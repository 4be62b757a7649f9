package io.frontdesk.chat.search;

import io.frontdesk.chat.text.Folding;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

import java.io.Reader;
import java.util.Map;
import java.util.Set;

/**
 * The fields of the index and how texts become terms. Chinese is kept as characters and pairs of characters, so that any
 * stretch of it is found whatever its words are; all else as stemmed words, stop words included, so that phrases can be told
 * from scattered words.
 */
final class SearchFields {
    static final String KEY = "key";
    static final String CONVERSATION = "conversation";
    static final String LANG = "lang";
    static final String AT = "at";
    static final String SOURCE = "source";
    static final String SEQ = "seq";
    static final String TEXT = "text";
    /** Stemmed words of every script but Chinese. */
    static final String WORDS = "words";
    /** Chinese characters, alone and in pairs. */
    static final String PAIRS = "pairs";

    private static final Set<String> HAN = Set.of(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC]);
    private static final Set<String> GRAMS = Set.of(CJKBigramFilter.SINGLE_TYPE, CJKBigramFilter.DOUBLE_TYPE);

    private SearchFields() {}

    static Analyzer analyzer() {
        Analyzer words = new FoldingAnalyzer() {
            @Override
            TokenStream filtered(Tokenizer source) {
                TokenStream noHan = new TypeTokenFilter(source, HAN, false);
                return new PorterStemFilter(new EnglishPossessiveFilter(noHan));
            }
        };
        Analyzer pairs = new FoldingAnalyzer() {
            @Override
            TokenStream filtered(Tokenizer source) {
                return new TypeTokenFilter(new CJKBigramFilter(source, CJKBigramFilter.HAN, true), GRAMS, true);
            }
        };
        return new PerFieldAnalyzerWrapper(words, Map.of(PAIRS, pairs));
    }

    /** Folds, then cuts by the rules of Unicode. */
    private abstract static class FoldingAnalyzer extends Analyzer {
        abstract TokenStream filtered(Tokenizer source);

        @Override
        protected final TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            return new TokenStreamComponents(source, filtered(source));
        }

        @Override
        protected final Reader initReader(String field, Reader reader) {
            return new Folding.Filter(new ICUNormalizer2CharFilter(reader));
        }
    }
}
