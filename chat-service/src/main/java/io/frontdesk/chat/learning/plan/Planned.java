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

    /** All that was new is doubted, and waits for a person; it is noted as a training that is left out. */
    record AllHeld(TrainingJob job) implements Planned {
        public AllHeld {
            requireNonNull(job, "job");
        }
    }

    /** There are fewer than two intents with texts. */
    record TooLittle() implements Planned {}
}
