package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.review.order.Fate;

import java.time.Instant;

/**
 * One visitor's words that a person may look at.
 *
 * @param text masked
 * @param reply the turn that replied and holds the trace
 * @param uncertainty of what the classifier made of it, within 0 to 1
 */
record Candidate(
        ConversationId conversation,
        long seq,
        long reply,
        String lang,
        String text,
        String visitor,
        Fate fate,
        String predicted,
        double confidence,
        double uncertainty,
        String model,
        String corpus,
        Instant at) {
    Candidate {
        requireNonNull(conversation, "conversation");
        requireNonNull(lang, "lang");
        requireNonNull(text, "text");
        requireNonNull(visitor, "visitor");
        requireNonNull(fate, "fate");
        requireNonNull(predicted, "predicted");
        requireNonNull(model, "model");
        requireNonNull(corpus, "corpus");
        requireNonNull(at, "at");
    }
}
