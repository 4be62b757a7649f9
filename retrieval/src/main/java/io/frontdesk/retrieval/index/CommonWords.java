package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.index.Analyzers.TextField;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of a question one entry says too, and how much of it no entry says: shares of the question's words, each weighed
 * by its inverse document frequency (Spärck Jones 1972, with the smoothing of BM25). What asks for something foreign in the
 * company's own words shows here: "return a library book" shares a word and brings two that nobody here uses.
 */
final class CommonWords {
    private final IndexSearcher searcher;
    private final String phrasings;
    private final String answers;
    private final Set<String> words;

    CommonWords(IndexSearcher searcher, Analyzer analyzer, String text, String lang) throws IOException {
        this.searcher = searcher;
        this.phrasings = TextField.PHRASING.in(lang);
        this.answers = TextField.ANSWER.in(lang);
        this.words = words(analyzer, phrasings, text);
    }

    /**
     * The shares for the entry whose parent document is {@code parent}, by the signal's name: {@code shared} and
     * {@code unheard}. A question without words shares none and brings none.
     *
     * @param leftOut a phrasing whose words do not count, absent for none
     */
    Map<String, Double> of(int parent, @Nullable Integer leftOut) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        int all = Math.max(1, reader.getDocCount(phrasings));
        double total = 0;
        double shared = 0;
        double unheard = 0;
        for (String word : words) {
            int count = reader.docFreq(new Term(phrasings, word));
            double weight = Math.log(1 + (all - count + 0.5) / (count + 0.5));
            total += weight;
            if (says(parent, word, leftOut)) {
                shared += weight;
            } else if (count == 0 && reader.docFreq(new Term(answers, word)) == 0) {
                unheard += weight;
            }
        }
        Map<String, Double> shares = new HashMap<>();
        shares.put("shared", total == 0 ? 0 : shared / total);
        shares.put("unheard", total == 0 ? 0 : unheard / total);
        return shares;
    }

    private boolean says(int parent, String word, @Nullable Integer leftOut) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(parent, leaves));
        BitSet parents = LegSearch.PARENTS.getBitSet(leaf);
        int last = parent - leaf.docBase;
        int first = parents == null || last == 0 ? 0 : parents.prevSetBit(last - 1) + 1;
        return occurs(leaf, new Term(phrasings, word), first, last, leftOut)
                || occurs(leaf, new Term(answers, word), first, last, leftOut);
    }

    private static boolean occurs(LeafReaderContext leaf, Term term, int first, int last, @Nullable Integer leftOut)
            throws IOException {
        PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
        if (documents == null) {
            return false;
        }
        int document = documents.advance(first);
        if (leftOut != null && document == leftOut - leaf.docBase) {
            document = documents.nextDoc();
        }
        return document != DocIdSetIterator.NO_MORE_DOCS && document <= last;
    }

    private static Set<String> words(Analyzer analyzer, String field, String text) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words;
    }
}
