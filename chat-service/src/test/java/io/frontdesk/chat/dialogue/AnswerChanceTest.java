package io.frontdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.dialogue.chance.Chances;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A model that serves knows nothing of the intents that came after it. */
class AnswerChanceTest {
    private static final IntentCatalog CATALOG =
            new IntentCatalog(List.of(topic("track_order"), topic("return_item"), topic("gift_wrapping")));
    private static final AnswerChance CHANCE = new AnswerChance(Chances.shipped(), CATALOG);

    private static final FaqQuery QUERY = new FaqQuery("can it be wrapped", "en", 8, Map.of(), null);

    /** Sure that it is out of scope, and of the intents that it knows rather for one. */
    private static final IntentClassifiers.Reading READING = new IntentClassifiers.Reading(
            new Prediction(List.of(new IntentScore("track_order", 0.4), new IntentScore("return_item", 0.1)), 9),
            new Thresholds(0.6, 0.2, 2),
            "en-1",
            Set.of("track_order", "return_item"));

    @Test
    void anEntryOfAnIntentThatWasNeverLearnedIsJudgedWithoutTheClassifier() {
        List<FaqHit> hits = hits("gift_wrapping");
        assertThat(CHANCE.of(QUERY, hits, Optional.of(READING))).isEqualTo(CHANCE.of(QUERY, hits, Optional.empty()));
    }

    @Test
    void ofWhatWasLearnedTheClassifierIsHeard() {
        List<FaqHit> hits = hits("return_item");
        assertThat(CHANCE.of(QUERY, hits, Optional.of(READING))).isNotEqualTo(CHANCE.of(QUERY, hits, Optional.empty()));
    }

    @Test
    void whatWasSeldomSeenMayBeSpokenForButNotAgainst() {
        List<FaqHit> hits = hits("return_item");
        assertThat(CHANCE.of(QUERY, hits, Optional.of(familiarWith("track_order", "track_order"))))
                .isEqualTo(CHANCE.of(QUERY, hits, Optional.empty()));
        List<FaqHit> heard = hits("return_item", 0.3, -0.1);
        Optional<IntentClassifiers.Reading> sure = Optional.of(familiarWith("track_order", "return_item"));
        assertThat(CHANCE.of(QUERY, heard, Optional.empty()).isEnough()).isFalse();
        assertThat(CHANCE.of(QUERY, heard, sure).isEnough()).isTrue();
    }

    /** A classifier that is familiar with one intent only, sure of one. */
    private static IntentClassifiers.Reading familiarWith(String intent, String best) {
        return new IntentClassifiers.Reading(
                new Prediction(List.of(new IntentScore(best, 0.9)), 0),
                new Thresholds(0.6, 0.2, 2),
                "en-1",
                Set.of(intent));
    }

    @Test
    void theSearchTakesItToBeAsProbableAsTheMostProbable() {
        assertThat(CHANCE.probabilities(READING))
                .isEqualTo(Map.of("track_order", 0.4, "return_item", 0.1, "gift_wrapping", 0.4));
    }

    private static List<FaqHit> hits(String category) {
        return hits(category, 0.85, -3);
    }

    private static List<FaqHit> hits(String category, double together, double intent) {
        FaqEntry entry =
                new FaqEntry("e", "en", "Can it be wrapped?", "Yes.", category, List.of(), List.of(), null, null);
        return List.of(new FaqHit(
                entry,
                2,
                0.9,
                Map.of("together", together, "words", 0.8, "intent", intent, "shared", 0.7, "unheard", 0.1)));
    }

    private static IntentTopic topic(String intent) {
        return new IntentTopic(intent, intent, intent, "", "", false);
    }
}
