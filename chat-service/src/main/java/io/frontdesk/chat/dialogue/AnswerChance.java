package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.dialogue.chance.Chance;
import io.frontdesk.chat.dialogue.chance.Chances;
import io.frontdesk.chat.dialogue.chance.Observation;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.retrieval.FaqHit;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the classifier's opinion is worth for the entries found. Of an intent that it has never learned, as one is until the next
 * model serves, it cannot know: it neither speaks against such an entry nor for it.
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

    /** How probable the intents are, for the search; one that was never learned counts as much as the most probable. */
    Map<String, Double> probabilities(IntentClassifiers.Reading reading) {
        Map<String, Double> probabilities = new HashMap<>();
        reading.prediction()
                .top(INTENTS_IN_QUERY)
                .forEach(score -> probabilities.put(score.intent(), score.probability()));
        Set<String> learned = learned(reading);
        double best = reading.prediction().best().probability();
        catalog.topics().stream()
                .map(IntentTopic::intent)
                .filter(intent -> !learned.contains(intent))
                .forEach(intent -> probabilities.put(intent, best));
        return probabilities;
    }

    /** How likely the first of {@code hits} answers, judged without the classifier where it cannot know. */
    Chance of(String lang, List<FaqHit> hits, Optional<IntentClassifiers.Reading> reading) {
        if (hits.isEmpty()) {
            return Chance.NONE;
        }
        String category = hits.getFirst().entry().category();
        Optional<IntentClassifiers.Reading> heard = reading.filter(
                read -> catalog.find(category).isEmpty() || learned(read).contains(category));
        return Chance.of(chances.model(lang, heard.map(IntentClassifiers.Reading::version)), observation(hits, heard));
    }

    static Observation observation(List<FaqHit> hits, Optional<IntentClassifiers.Reading> reading) {
        return Observation.of(
                hits,
                reading.map(IntentClassifiers.Reading::prediction),
                reading.map(read -> read.thresholds().outOfScope()).orElse(0.0));
    }

    private static Set<String> learned(IntentClassifiers.Reading reading) {
        return reading.prediction().ranking().stream().map(IntentScore::intent).collect(Collectors.toSet());
    }
}
