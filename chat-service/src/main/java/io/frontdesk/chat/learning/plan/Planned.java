package io.frontdesk.chat.learning.plan;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.learning.job.TrainingJob;

/** What came of a wish. */
public sealed interface Planned {
    /** It waits for a worker. */
    record Ordered(TrainingJob job) implements Planned {
        public Ordered {
            requireNonNull(job, "job");
        }
    }

    /** Another training of the language is not through yet. */
    record Busy() implements Planned {}

    /** The same data were trained on before. */
    record NothingNew() implements Planned {}

    /** There are fewer than two intents with texts. */
    record TooLittle() implements Planned {}
}
