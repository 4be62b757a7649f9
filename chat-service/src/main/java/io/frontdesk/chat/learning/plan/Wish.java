package io.frontdesk.chat.learning.plan;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.learning.job.JobKind;
import io.frontdesk.chat.learning.job.TrainingJob;
import org.jspecify.annotations.Nullable;

/** A training somebody wants; what is null is left to the program. */
public record Wish(
        String lang,
        TrainingJob.Order order,
        @Nullable JobKind kind,
        @Nullable Integer epochs,
        @Nullable Long seed) {
    public Wish {
        requireNonNull(lang, "lang");
        requireNonNull(order, "order");
    }

    /** One in which everything is left to the program. */
    public static Wish of(String lang, TrainingJob.Order order) {
        return new Wish(lang, order, null, null, null);
    }
}
