package io.frontdesk.chat.learning.job;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** All that a training needs to be done, and to be done again with the same result, but for the examples it names. */
@Serdeable
public record JobPlan(Course course, Material material, Change change) {
    public JobPlan {
        requireNonNull(course, "course");
        requireNonNull(material, "material");
        requireNonNull(change, "change");
    }

    /**
     * How to train.
     *
     * @param base the checkpoint to start from
     * @param parent the version whose encoder stays; absent in a full training
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Course(
            JobKind kind,
            KindReason reason,
            String base,
            @Nullable String parent,
            long seed,
            int epochs) {
        public Course {
            requireNonNull(kind, "kind");
            requireNonNull(reason, "reason");
            requireNonNull(base, "base");
            if (epochs < 1) {
                throw new IllegalArgumentException("epochs must be at least 1, got " + epochs);
            }
            if (kind == JobKind.HEAD_ONLY && parent == null) {
                throw new IllegalArgumentException("a head needs an encoder");
            }
        }
    }

    /**
     * What to learn from.
     *
     * @param learn digest of the texts, see {@link TrainingTexts}
     * @param calibrate digest of the texts that set temperature and thresholds
     * @param texts how many there are without the examples
     * @param heldBack absent in trainings of before this was noted
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Material(
            String learn,
            String calibrate,
            int texts,
            int examples,
            @JsonProperty("left_out") List<LeftOut> leftOut,
            @JsonProperty("held_back") @Nullable HeldBack heldBack) {
        public Material {
            requireNonNull(learn, "learn");
            requireNonNull(calibrate, "calibrate");
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * What is new against the training before.
     *
     * @param changed texts that came, went or changed their label since the last full training
     */
    @Serdeable
    public record Change(
            @JsonProperty("new_examples") int newExamples, int changed, List<String> appeared, List<String> withdrawn) {
        public Change {
            appeared = List.copyOf(appeared);
            withdrawn = List.copyOf(withdrawn);
        }
    }
}
