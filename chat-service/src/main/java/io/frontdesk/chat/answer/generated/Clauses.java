package io.frontdesk.chat.answer.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Compares sentences by their clauses, for what holds of one need not hold of its neighbour. */
final class Clauses {
    private static final Pattern END = Pattern.compile("[,;:](?=\\s)|[，；：。！？]|[.!?](?=\\s|$)|\\s[–—-]\\s");
    private static final Pattern ASIDE = Pattern.compile("[(（][^)）]*[)）]");
    private static final double ALIKE = 1e-6;

    private Clauses() {}

    /** The clauses of {@code sentence}, asides in brackets left out. */
    static List<String> of(String sentence) {
        return END.splitAsStream(ASIDE.matcher(sentence).replaceAll(" "))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    /** Those of {@code known} that have the most words of {@code clause}, if they have {@code enough} of them. */
    static <T> List<T> nearest(String clause, List<T> known, Function<T, String> text, String lang, double enough) {
        Terms wanted = Terms.of(clause, lang).withoutFigures();
        double best = enough;
        List<T> nearest = new ArrayList<>();
        for (T candidate : known) {
            double share = wanted.shareIn(Terms.of(text.apply(candidate), lang).withoutFigures());
            if (share > best + ALIKE) {
                nearest.clear();
                best = share;
            }
            if (share >= best - ALIKE) {
                nearest.add(candidate);
            }
        }
        return nearest;
    }
}
