package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.dialogue.chance.Chance;
import io.frontdesk.chat.dialogue.chance.Chances;
import io.frontdesk.chat.dialogue.chance.Observation;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the classifier's opinion is worth for the entries found. Of an intent that it has never learned, as one is until the next
 * model serves, it cannot know, and of one that it has seldom seen it knows little: it may speak for such an entry, but not
 * against it.
 */
@Singleton
final class AnswerChance {
    private static final int INTENTS_IN_QUERY = 5;

    private final Chances chances;
    private final IntentCatalog catalog;

    AnswerChance(Chances chances, IntentCatalog catalog) {
        this.chances = chances;
        this.catalog = catalog;
    }

    /** How probable the intents are, for the search; one that is unfamiliar counts as much as the most probable. */
    Map<String, Double> probabilities(IntentClassifiers.Reading reading) {
        Map<String, Double> probabilities = new HashMap<>();
        reading.prediction()
                .top(INTENTS_IN_QUERY)
                .forEach(score -> probabilities.put(score.intent(), score.probability()));
        double best = reading.prediction().best().probability();
        catalog.topics().stream()
                .map(IntentTopic::intent)
                .filter(intent -> !reading.isFamiliarWith(intent))
                .forEach(intent -> probabilities.put(intent, best));
        return probabilities;
    }

    /** How likely the first of {@code hits} answers; the classifier is not heard against what it is not familiar with. */
    Chance of(FaqQuery query, List<FaqHit> hits, Optional<IntentClassifiers.Reading> reading) {
        if (hits.isEmpty()) {
            return Chance.NONE;
        }
        String category = hits.getFirst().entry().category();
        Chance heard = judged(query, hits, reading);
        boolean cannotTell = catalog.find(category).isPresent()
                && reading.filter(read -> !read.isFamiliarWith(category)).isPresent();
        return cannotTell && !(heard.isEnough() && speaksFor(category, reading))
                ? judged(query, hits, Optional.empty())
                : heard;
    }

    private Chance judged(FaqQuery query, List<FaqHit> hits, Optional<IntentClassifiers.Reading> heard) {
        return Chance.of(
                chances.model(query.lang(), heard.map(IntentClassifiers.Reading::version)),
                observation(query.text(), hits, heard));
    }

    private static boolean speaksFor(String intent, Optional<IntentClassifiers.Reading> reading) {
        return reading.filter(read -> read.prediction().best().intent().equals(intent))
                .isPresent();
    }

    static Observation observation(String text, List<FaqHit> hits, Optional<IntentClassifiers.Reading> reading) {
        return Observation.of(
                text,
                hits,
                reading.map(IntentClassifiers.Reading::prediction),
                reading.map(read -> read.thresholds().outOfScope()).orElse(0.0));
    }
}
