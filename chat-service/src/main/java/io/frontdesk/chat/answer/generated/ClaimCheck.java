package io.frontdesk.chat.answer.generated;

import java.util.Optional;

/** One thing that a generated sentence must satisfy. */
interface ClaimCheck {
    /** What is wrong with {@code claim}; nothing where nothing is. */
    Optional<Refusal> refuse(Claim claim);

    /** Refuses for {@code reason} where {@code wrong}. */
    static Optional<Refusal> when(boolean wrong, Refusal reason) {
        return wrong ? Optional.of(reason) : Optional.empty();
    }
}
