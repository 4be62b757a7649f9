package io.frontdesk.chat.learning.rollout;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.rollout.RolloutStore.Disagreement;
import io.frontdesk.chat.learning.rollout.RolloutStore.Seen;
import io.frontdesk.chat.learning.rollout.RolloutStore.Step;
import io.frontdesk.chat.privacy.mask.PersonalData;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * How far a candidate is, as administrators see it.
 *
 * @param next what the next step by hand would be, absent where there is none
 */
@Serdeable
@JsonInclude(NON_NULL)
record RolloutView(
        String id,
        String lang,
        String version,
        String champion,
        RolloutState state,
        double share,
        String reason,
        @JsonProperty("changed_by") String changedBy,
        @JsonProperty("began_at") Instant beganAt,
        @JsonProperty("step_at") Instant stepAt,
        boolean passed,
        @JsonProperty("blocked_by") List<String> blockedBy,
        @Nullable @JsonProperty("next_share") Double next) {
    static RolloutView of(Rollout rollout, RolloutSettings settings) {
        return new RolloutView(
                rollout.id(),
                rollout.lang(),
                rollout.version(),
                rollout.champion(),
                rollout.state(),
                rollout.share(),
                rollout.reason(),
                rollout.changedBy(),
                rollout.beganAt(),
                rollout.stepAt(),
                rollout.verdict().passed(),
                rollout.verdict().blocking().stream()
                        .map(finding -> finding.check().code())
                        .distinct()
                        .toList(),
                rollout.state().isOpen() ? (Double) settings.after(rollout.share()) : null);
    }

    /** One language: what serves, and the candidate under way or the last there was. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record OfLanguage(
            String lang,
            @Nullable String serving,
            @Nullable RolloutView rollout,
            @JsonInclude(ALWAYS) List<String> judging) {}

    /** @param automatic whether steps forward are taken without a person */
    @Serdeable
    record OfAll(
            @JsonInclude(ALWAYS) List<OfLanguage> languages,
            boolean automatic,
            @JsonProperty("left_out") long leftOut) {}

    @Serdeable
    record History(@JsonInclude(ALWAYS) List<RolloutView> rollouts) {}

    /** What a state was, why and by whom. */
    @Serdeable
    record StepView(
            RolloutState state,
            double share,
            String reason,
            @JsonProperty("changed_by") String changedBy,
            Instant at) {
        static StepView of(Step step) {
            return new StepView(step.state(), step.share(), step.reason(), step.by(), step.at());
        }
    }

    /** How many replies there were since it began, and how often both understood the same. */
    @Serdeable
    record SeenView(
            long turns, @JsonProperty("by_candidate") long byCandidate, long compared, long agreed) {
        static SeenView of(Seen seen) {
            return new SeenView(seen.turns(), seen.byCandidate(), seen.compared(), seen.agreed());
        }
    }

    /** Everything about one. */
    @Serdeable
    record Detail(
            RolloutView rollout,
            Verdict verdict,
            @JsonInclude(ALWAYS) List<StepView> steps,
            SeenView seen,
            @JsonInclude(ALWAYS) List<Signal> signals) {}

    /** A question that both took for different things, without personal data. */
    @Serdeable
    record DisagreementView(
            String conversation,
            long seq,
            String text,
            String champion,
            @JsonProperty("champion_confidence") double championConfidence,
            String candidate,
            @JsonProperty("candidate_confidence") double candidateConfidence,
            @JsonProperty("by_candidate") boolean byCandidate,
            Instant at) {
        static DisagreementView of(Disagreement found, PersonalData mask) {
            TriedTurn turn = found.turn();
            return new DisagreementView(
                    turn.conversation().toString(),
                    turn.asked(),
                    found.text().isEmpty() ? "" : mask.mask(found.text()),
                    turn.champion().intent(),
                    turn.champion().confidence(),
                    turn.candidate().intent(),
                    turn.candidate().confidence(),
                    turn.byCandidate(),
                    turn.at());
        }
    }

    @Serdeable
    record Disagreements(@JsonInclude(ALWAYS) List<DisagreementView> disagreements, boolean more) {}
}
