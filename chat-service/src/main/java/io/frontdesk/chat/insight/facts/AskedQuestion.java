package io.frontdesk.chat.insight.facts;

import static java.util.Objects.requireNonNull;

/**
 * One question as it is counted, with the reply it got.
 *
 * @param intent what the bot took it for; empty where it did not know
 * @param entry the first entry that the reply cites, or empty
 * @param confidence of the intent, or -1
 * @param complaint whether it was in a bad mood
 */
record AskedQuestion(
        long seq,
        long at,
        String lang,
        String intent,
        String entry,
        String decision,
        double confidence,
        boolean complaint) {
    /** Classes of equal width in which confidences are counted. */
    static final int CLASSES = 50;

    AskedQuestion {
        requireNonNull(lang, "lang");
        requireNonNull(intent, "intent");
        requireNonNull(entry, "entry");
        requireNonNull(decision, "decision");
    }

    /** The class of its confidence, or -1. */
    int place() {
        return confidence < 0 ? -1 : Math.min(CLASSES - 1, (int) (confidence * CLASSES));
    }
}
