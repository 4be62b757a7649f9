package io.frontdesk.chat.mining;

import java.util.Locale;

/** Is told how far mining has come. */
@FunctionalInterface
public interface MiningProgress {
    /** Cares for none of it. */
    MiningProgress NONE = (step, share) -> {};

    /** What is done one after the other. */
    enum Step {
        READING,
        PAIRING,
        GROUPING,
        PROPOSING,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code step} is done to {@code share}, within 0 to 1. */
    void at(Step step, double share);
}
