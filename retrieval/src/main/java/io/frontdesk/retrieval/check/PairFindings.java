package io.frontdesk.retrieval.check;

import io.frontdesk.retrieval.FaqEntry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was found of pairs of entries, each pair once by its nearest phrasings. */
final class PairFindings {
    /** Whoever has so many wants to repair the source of their file first. */
    private static final int MOST = 2_000;

    private final List<FaqEntry> corpus;
    private final Predicate<FaqEntry> changed;
    private final CheckSettings settings;
    private final Map<Pair, Finding.Contradiction> contradictions = new LinkedHashMap<>();
    private final Map<Pair, Finding.Duplicate> duplicates = new LinkedHashMap<>();
    private final Map<Pair, Finding.Confusable> confusables = new LinkedHashMap<>();

    PairFindings(List<FaqEntry> corpus, Predicate<FaqEntry> changed, CheckSettings settings) {
        this.corpus = corpus;
        this.changed = changed;
        this.settings = settings;
    }

    /** Two places in the corpus, the earlier one first. */
    private record Pair(int first, int second) {
        static Pair of(Phrasing a, Phrasing b) {
            return new Pair(Math.min(a.entry(), b.entry()), Math.max(a.entry(), b.entry()));
        }
    }

    /** Whether a phrasing is of a changed entry. */
    boolean touches(Phrasing phrasing) {
        return changed.test(corpus.get(phrasing.entry()));
    }

    /** Two phrasings in the same words, or nearly. */
    void sameQuestion(Phrasing one, Phrasing two, double likeness) {
        if (!touches(one) && !touches(two)) {
            return;
        }
        Pair pair = Pair.of(one, two);
        FaqEntry entry = corpus.get(pair.first());
        FaqEntry other = corpus.get(pair.second());
        if (sameAnswer(entry, other)) {
            keep(duplicates, pair, new Finding.Duplicate(entry, other, likeness));
        } else {
            String asked = one.entry() == pair.first() ? one.text() : two.text();
            keep(contradictions, pair, new Finding.Contradiction(entry, other, asked, likeness));
        }
    }

    /** Two phrasings near by their vectors; of note only where their words did not say so and it matters which is answered. */
    void confusable(Phrasing one, Phrasing two, double cosine) {
        Pair pair = Pair.of(one, two);
        boolean known = contradictions.containsKey(pair) || duplicates.containsKey(pair);
        FaqEntry entry = corpus.get(pair.first());
        FaqEntry other = corpus.get(pair.second());
        if (pair.first() != pair.second() && !known && !sameAnswer(entry, other)) {
            keep(confusables, pair, new Finding.Confusable(entry, other, cosine));
        }
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(contradictions.values());
        all.addAll(duplicates.values());
        all.addAll(confusables.values());
        return all;
    }

    private boolean sameAnswer(FaqEntry one, FaqEntry two) {
        return Shingles.of(one.answer()).likeness(Shingles.of(two.answer())) >= settings.answerLikeness();
    }

    private static <F extends Finding> void keep(Map<Pair, F> kept, Pair pair, F finding) {
        if (kept.containsKey(pair) || kept.size() < MOST) {
            kept.merge(pair, finding, (before, now) -> now.nearness() > before.nearness() ? now : before);
        }
    }
}
