package io.frontdesk.chat.dialogue;

import io.frontdesk.intent.IntentClassifier;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The intents that a classifier has learned from enough examples to be heard about. */
final class FamiliarIntents {
    /** With fewer than this share of what an intent usually has, its examples are too few to know it by. */
    private static final double FEW = 0.25;

    private FamiliarIntents() {}

    /** All that {@code classifier} knows, less those with far fewer examples than the others. */
    static Set<String> of(IntentClassifier classifier) {
        Set<String> familiar = new LinkedHashSet<>(classifier.labels());
        Map<String, Integer> examples = classifier.examples();
        if (!examples.isEmpty()) {
            int[] sizes = examples.values().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            double least = FEW * sizes[sizes.length / 2];
            familiar.removeIf(intent -> examples.getOrDefault(intent, 0) < least);
        }
        return familiar;
    }
}
