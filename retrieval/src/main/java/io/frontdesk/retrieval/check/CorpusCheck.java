package io.frontdesk.retrieval.check;

import io.frontdesk.retrieval.FaqEntry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds duplicates, contradictions and confusable entries of a corpus as it would be after a change. */
public final class CorpusCheck {
    private final CheckSettings settings;
    private final PhraseVectors vectors;
    private final IntentScores intents;

    public CorpusCheck(CheckSettings settings, PhraseVectors vectors, IntentScores intents) {
        this.settings = settings;
        this.vectors = vectors;
        this.intents = intents;
    }

    /** What there is to say of the entries that {@code changed} holds for, each pair once, the gravest first. */
    public List<Finding> check(List<FaqEntry> corpus, Predicate<FaqEntry> changed) {
        List<Phrasing> phrasings = Phrasing.of(corpus);
        Map<Pair, Finding> pairs = new LinkedHashMap<>();
        NearTexts.find(phrasings, settings.questionLikeness(), (first, second, likeness) -> {
            if (changed.test(corpus.get(first.entry())) || changed.test(corpus.get(second.entry()))) {
                pairs.merge(Pair.of(first, second), sameQuestion(corpus, first, second, likeness), CorpusCheck::nearer);
            }
        });
        confusable(corpus, phrasings, changed, pairs);
        List<Finding> findings = new ArrayList<>();
        pairs.values().stream().filter(Finding.Contradiction.class::isInstance).forEach(findings::add);
        pairs.values().stream().filter(Finding.Duplicate.class::isInstance).forEach(findings::add);
        pairs.values().stream().filter(Finding.Confusable.class::isInstance).forEach(findings::add);
        corpus.stream().filter(changed).forEach(entry -> likeAnIntent(entry, findings));
        return findings;
    }

    /** Two entries, the earlier one first. */
    private record Pair(int first, int second) {
        static Pair of(Phrasing a, Phrasing b) {
            return new Pair(Math.min(a.entry(), b.entry()), Math.max(a.entry(), b.entry()));
        }
    }

    private Finding sameQuestion(List<FaqEntry> corpus, Phrasing one, Phrasing two, double likeness) {
        if (one.entry() > two.entry()) {
            return sameQuestion(corpus, two, one, likeness);
        }
        FaqEntry entry = corpus.get(one.entry());
        FaqEntry other = corpus.get(two.entry());
        return sameAnswer(entry, other)
                ? new Finding.Duplicate(entry, other, likeness)
                : new Finding.Contradiction(entry, other, one.text(), likeness);
    }

    private boolean sameAnswer(FaqEntry one, FaqEntry two) {
        return Shingles.of(one.answer()).likeness(Shingles.of(two.answer())) >= settings.answerLikeness();
    }

    private static Finding nearer(Finding one, Finding two) {
        return likeness(two) > likeness(one) ? two : one;
    }

    private static double likeness(Finding finding) {
        return switch (finding) {
            case Finding.Duplicate duplicate -> duplicate.likeness();
            case Finding.Contradiction contradiction -> contradiction.likeness();
            case Finding.Confusable confusable -> confusable.similarity();
            case Finding.LikeAnIntent like -> like.score();
        };
    }

    /** Only what the questions' letters did not already give away, and only where it matters which answer is given. */
    private void confusable(
            List<FaqEntry> corpus, List<Phrasing> phrasings, Predicate<FaqEntry> changed, Map<Pair, Finding> pairs) {
        for (String lang : phrasings.stream().map(Phrasing::lang).distinct().toList()) {
            List<Phrasing> spoken = phrasings.stream()
                    .filter(phrasing -> phrasing.lang().equals(lang))
                    .toList();
            List<float[]> made = vectors.of(spoken.stream().map(Phrasing::text).toList(), lang);
            if (made.isEmpty()) {
                continue;
            }
            Map<Pair, Finding> near = new LinkedHashMap<>();
            NearVectors.find(
                    made,
                    i -> changed.test(corpus.get(spoken.get(i).entry())),
                    settings.similarity(),
                    (a, b, cosine) -> {
                        Pair pair = Pair.of(spoken.get(a), spoken.get(b));
                        FaqEntry entry = corpus.get(pair.first());
                        FaqEntry other = corpus.get(pair.second());
                        if (pair.first() != pair.second() && !pairs.containsKey(pair) && !sameAnswer(entry, other)) {
                            near.merge(pair, new Finding.Confusable(entry, other, cosine), CorpusCheck::nearer);
                        }
                    });
            pairs.putAll(near);
        }
    }

    private void likeAnIntent(FaqEntry entry, List<Finding> findings) {
        intents.of(entry.question(), entry.lang()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(likeliest -> likeliest.getValue() >= settings.intentScore())
                .filter(likeliest -> !likeliest.getKey().equals(entry.category()))
                .ifPresent(likeliest ->
                        findings.add(new Finding.LikeAnIntent(entry, likeliest.getKey(), likeliest.getValue())));
    }
}
