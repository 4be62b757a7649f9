package io.frontdesk.chat.privacy.mask.evaluation;

import java.util.List;
import java.util.Map;

/**
 * How well personal data was masked.
 *
 * @param structured all kinds that have a form, together
 * @param structuredKinds which these are
 * @param all every kind
 * @param other ranges masked as long numbers of no known kind, and how many of them covered something marked
 * @param misses what was not covered exactly, and what was masked and is none: the first few
 */
public record MaskingFigures(
        int texts,
        Score structured,
        List<String> structuredKinds,
        Score all,
        Map<String, Score> kinds,
        Other other,
        List<String> misses) {
    public MaskingFigures {
        structuredKinds = List.copyOf(structuredKinds);
        kinds = Map.copyOf(kinds);
        misses = List.copyOf(misses);
    }

    /** The same to be shown to anybody: what was missed is the personal data itself. */
    public MaskingFigures withoutMisses() {
        return new MaskingFigures(texts, structured, structuredKinds, all, kinds, other, List.of());
    }

    /**
     * Of one kind, or of several.
     *
     * @param marked spans that are there
     * @param found of those, covered by what was masked
     * @param tagged of those, with the tag of their very kind
     * @param masked ranges that were masked as this kind
     * @param right of those, that cover a span of this kind and little else
     */
    public record Score(int marked, int found, int tagged, int masked, int right) {
        Score plus(Score more) {
            return new Score(
                    marked + more.marked,
                    found + more.found,
                    tagged + more.tagged,
                    masked + more.masked,
                    right + more.right);
        }

        public double getRecall() {
            return marked == 0 ? 1 : (double) found / marked;
        }

        public double getPrecision() {
            return masked == 0 ? 1 : (double) right / masked;
        }
    }

    /** Long numbers of no known kind. */
    public record Other(int masked, int covering) {}
}
