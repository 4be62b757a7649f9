package io.frontdesk.chat.dialogue;

import io.frontdesk.intent.IntentClassifier;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A classifier that closes when its owner and its last user have let go of it. */
final class SharedClassifier {
    private final IntentClassifier classifier;
    private final Set<String> familiar;
    private final AtomicInteger holders = new AtomicInteger(1);

    SharedClassifier(IntentClassifier classifier) {
        this.classifier = classifier;
        this.familiar = FamiliarIntents.of(classifier);
    }

    IntentClassifier classifier() {
        return classifier;
    }

    IntentClassifiers.Reading read(String text) {
        return new IntentClassifiers.Reading(
                classifier.classify(text), classifier.thresholds(), classifier.version(), familiar);
    }

    /** False where it is closed or about to be. */
    boolean acquire() {
        return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
        if (holders.decrementAndGet() == 0) {
            classifier.close();
        }
    }
}
