package io.frontdesk.chat.learning;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.learning.job.TrainingStatus;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What serves one language and how its training stands, as the API and the health check show it.
 *
 * @param serving {@value #NONE}, {@value #NEAREST} or {@value #TUNED}
 * @param problem what is wrong with a model that should have served
 */
@Serdeable
@JsonInclude(NON_NULL)
public record ModelStatus(
        String lang,
        String serving,
        @Nullable String version,
        @Nullable TrainingStatus training,
        @Nullable GateDecision gate,
        @Nullable String problem) {
    public static final String NONE = "none";
    public static final String NEAREST = "nearest_examples";
    public static final String TUNED = "fine_tuned";

    public ModelStatus {
        requireNonNull(lang, "lang");
        requireNonNull(serving, "serving");
    }

    static ModelStatus nothingYet(String lang) {
        return new ModelStatus(lang, NONE, null, null, null, null);
    }

    public ModelStatus serving(String kind, String by) {
        return new ModelStatus(lang, kind, by, training, gate, problem);
    }

    public ModelStatus training(TrainingStatus status) {
        return new ModelStatus(lang, serving, version, status, gate, problem);
    }

    public ModelStatus gate(GateDecision decision) {
        return new ModelStatus(lang, serving, version, training, decision, problem);
    }

    /** Nothing is wrong any more: what serves now is new and whole. */
    public ModelStatus sound() {
        return new ModelStatus(lang, serving, version, training, gate, null);
    }

    public ModelStatus problem(String sentence) {
        return new ModelStatus(lang, serving, version, training, gate, sentence);
    }
}
