package io.frontdesk.chat.learning.job;

import static java.util.Objects.requireNonNull;

/** That a worker has a training in hand. It holds as long as the row says the same; whoever lost it changes nothing more. */
public record Claim(String job, String worker, int attempt) {
    public Claim {
        requireNonNull(job, "job");
        requireNonNull(worker, "worker");
    }
}
