package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * On what terms messages are taken.
 *
 * @param replyWithin how soon an agent should answer
 * @param claim how long the node that takes a message is alone with finding its reply; then any other may, too
 */
public record AcceptTerms(Duration replyWithin, Duration claim) {
    public AcceptTerms {
        requireNonNull(replyWithin, "replyWithin");
        requireNonNull(claim, "claim");
    }
}
