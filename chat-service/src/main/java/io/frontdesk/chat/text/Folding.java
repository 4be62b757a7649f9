package io.frontdesk.chat.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import org.apache.lucene.analysis.CharFilter;

import java.io.IOException;
import java.io.Reader;

/**
 * Makes one character of one: narrow of wide, small of capital, simplified of traditional. Texts keep their length, so that
 * what is found in the folded text lies at the same place in the original.
 */
public final class Folding {
    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9fff';
    private static final Normalizer2 WHOLE = Normalizer2.getNFKCCasefoldInstance();
    private static final char[] TABLE = table();

    private Folding() {}

    public static char fold(char original) {
        return TABLE[original];
    }

    public static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    /** What words are searched as: also what takes several characters to fold is folded; the length may change. */
    public static String whole(String text) {
        return fold(WHOLE.normalize(text));
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            String folded = Character.isSurrogate((char) c) ? "" : WHOLE.normalize(String.valueOf((char) c));
            table[c] = folded.length() == 1 ? folded.charAt(0) : (char) c;
        }
        simplify(table);
        return table;
    }

    /** Each character stands in a line of its own, so that none is changed for its neighbours' sake. */
    private static void simplify(char[] table) {
        StringBuilder han = new StringBuilder();
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            han.append(c).append('\n');
        }
        String[] simplified = Transliterator.getInstance("Traditional-Simplified")
                .transliterate(han.toString())
                .split("\n", -1);
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            String made = simplified[c - FIRST_HAN];
            table[c] = made.length() == 1 ? made.charAt(0) : c;
        }
    }

    /** Folds a text while it is read. */
    public static final class Filter extends CharFilter {
        public Filter(Reader input) {
            super(input);
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int read = input.read(buffer, from, length);
            for (int i = from; i < from + read; i++) {
                buffer[i] = fold(buffer[i]);
            }
            return read;
        }

        @Override
        protected int correct(int offset) {
            return offset;
        }
    }
}
