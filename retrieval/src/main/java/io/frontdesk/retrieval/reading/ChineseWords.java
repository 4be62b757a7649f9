package io.frontdesk.retrieval.reading;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;

/** Tells the characters that belong to a word of the general Chinese lexicon from those that stand alone. */
final class ChineseWords {
    private final Analyzer words = new SmartChineseAnalyzer(false);

    /** The positions of {@code text} that belong to a word of two characters or more. */
    BitSet in(String text) {
        BitSet inWords = new BitSet(text.length());
        try (TokenStream tokens = words.tokenStream("text", text)) {
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (place.endOffset() - place.startOffset() > 1) {
                    inWords.set(place.startOffset(), place.endOffset());
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string could not be read", impossible);
        }
        return inWords;
    }
}
