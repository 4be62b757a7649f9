package io.frontdesk.retrieval.check;

import io.frontdesk.retrieval.FaqEntry;

import java.util.ArrayList;
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

    /**
     * What there is to say of the entries that {@code changed} holds for: contradictions, duplicates, then what is
     * confusable, each pair once and 2,000 of a kind at most. Asks for the vectors of all entries and for the intents of the
     * changed ones.
     */
    public List<Finding> check(List<FaqEntry> corpus, Predicate<FaqEntry> changed) {
        List<Phrasing> phrasings = Phrasing.of(corpus);
        PairFindings pairs = new PairFindings(corpus, changed, settings);
        NearTexts.find(phrasings, settings.questionLikeness(), pairs::sameQuestion);
        for (String lang : phrasings.stream().map(Phrasing::lang).distinct().toList()) {
            confusable(
                    phrasings.stream()
                            .filter(phrasing -> phrasing.lang().equals(lang))
                            .toList(),
                    lang,
                    pairs);
        }
        List<Finding> findings = new ArrayList<>(pairs.all());
        corpus.stream().filter(changed).forEach(entry -> likeAnIntent(entry, findings));
        return findings;
    }

    private void confusable(List<Phrasing> phrasings, String lang, PairFindings pairs) {
        List<float[]> made = vectors.of(phrasings.stream().map(Phrasing::text).toList(), lang);
        NearVectors.find(
                made,
                number -> pairs.touches(phrasings.get(number)),
                settings.similarity(),
                (first, second, cosine) -> pairs.confusable(phrasings.get(first), phrasings.get(second), cosine));
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
