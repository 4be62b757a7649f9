package io.frontdesk.chat.review.topics;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.mining.pairing.AskedQuestion;

import java.time.Instant;

/** A question that got no answer from the bot, with what an agent said to it if one did, and when it was asked. */
record Unanswered(AskedQuestion question, Instant at) {
    Unanswered {
        requireNonNull(question, "question");
        requireNonNull(at, "at");
    }
}
