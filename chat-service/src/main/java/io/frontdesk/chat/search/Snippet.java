package io.frontdesk.chat.search;

import io.frontdesk.chat.text.Folding;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;

/** The part of a text where something was found, as HTML in which nothing but the marks is markup. */
final class Snippet {
    private static final int LONGEST = 200;
    private static final int BEFORE = 50;
    private static final String CUT = "…";

    private final String text;
    private final BitSet marked;

    private Snippet(String text, BitSet marked) {
        this.text = text;
        this.marked = marked;
    }

    static String of(String text, QueryWords found, Analyzer analyzer) {
        BitSet marked = new BitSet(text.length());
        markWords(text, found, analyzer, marked);
        markStretches(text, found, marked);
        join(text, marked);
        return new Snippet(text, marked).html();
    }

    private static void markWords(String text, QueryWords found, Analyzer analyzer, BitSet marked) {
        try (TokenStream stream = analyzer.tokenStream(SearchFields.WORDS, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (found.words().contains(term.toString())) {
                    marked.set(place.startOffset(), place.endOffset());
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot be read", impossible);
        }
    }

    private static void markStretches(String text, QueryWords found, BitSet marked) {
        String folded = Folding.fold(text);
        for (String stretch : found.stretches()) {
            for (int at = folded.indexOf(stretch); at >= 0; at = folded.indexOf(stretch, at + stretch.length())) {
                marked.set(at, at + stretch.length());
            }
        }
    }

    /** A single sign between two marks, as in a product code, belongs to them. */
    private static void join(String text, BitSet marked) {
        for (int i = marked.nextClearBit(0); i < text.length() - 1; i = marked.nextClearBit(i + 1)) {
            char between = text.charAt(i);
            boolean sign = !Character.isLetterOrDigit(between) && !Character.isWhitespace(between);
            if (i > 0 && sign && marked.get(i - 1) && marked.get(i + 1)) {
                marked.set(i);
            }
        }
    }

    private String html() {
        int from = from();
        int to = to(from);
        StringBuilder html = new StringBuilder(from > 0 ? CUT : "");
        int at = from;
        while (at < to) {
            boolean mark = marked.get(at);
            int end = Math.min(to, mark ? marked.nextClearBit(at) : nextMark(at));
            html.append(mark ? "<mark>" : "");
            escape(at, end, html);
            html.append(mark ? "</mark>" : "");
            at = end;
        }
        return html.append(to < text.length() ? CUT : "").toString();
    }

    private int nextMark(int at) {
        int next = marked.nextSetBit(at);
        return next < 0 ? text.length() : next;
    }

    private int from() {
        boolean fromStart = text.length() <= LONGEST || marked.isEmpty();
        int from = fromStart ? 0 : Math.max(0, Math.min(nextMark(0) - BEFORE, text.length() - LONGEST));
        return whole(wordStart(from));
    }

    /** A little to the right, to the beginning of a word, where there is one. */
    private int wordStart(int from) {
        for (int at = from; from > 0 && at < from + BEFORE / 2 && at < nextMark(0); at++) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return from;
    }

    private int to(int from) {
        return whole(Math.min(text.length(), from + LONGEST));
    }

    /** Not between the halves of one character. */
    private int whole(int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private void escape(int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
    }
}
