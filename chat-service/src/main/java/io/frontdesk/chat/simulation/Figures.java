package io.frontdesk.chat.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.frontdesk.chat.insight.statistics.Interval;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All that a simulation is reported by. Shares are parts of 1. The start is the first two weeks, the end the last two.
 *
 * @param correctContainmentStart how often the bot alone met the true need; of needs that it may settle alone and that are asked
 *     about equally often in all weeks
 * @param gain by how much that rose, with where it lies
 * @param wrongAnswerRateStart how often it answered something else than was wanted, of everybody but those of the surge
 * @param blockedCandidates how many candidates the gate has stopped
 */
@JsonInclude(Include.NON_NULL)
public record Figures(
        long seed,
        int weeks,
        double correctContainmentStart,
        double correctContainmentEnd,
        double gain,
        Range gainInterval,
        double controlStart,
        double controlEnd,
        double wrongAnswerRateStart,
        double wrongAnswerRateEnd,
        double controlWrongAnswerRateEnd,
        int blockedCandidates,
        @Nullable NewTopic newTopic,
        @Nullable Surge surge,
        @Nullable Poison poison,
        @Nullable Erased erasure,
        List<Week> loop,
        List<Week> control,
        int reviewDecisions,
        List<Published> published,
        List<Training> trainings,
        List<String> rollouts,
        List<Told> alerts,
        double seconds,
        List<Promise> promises) {
    public Figures {
        loop = List.copyOf(loop);
        control = List.copyOf(control);
        published = List.copyOf(published);
        trainings = List.copyOf(trainings);
        rollouts = List.copyOf(rollouts);
        alerts = List.copyOf(alerts);
        promises = List.copyOf(promises);
    }

    /** Where something lies with a confidence of 95 %. */
    public record Range(double low, double high) {
        static Range of(Interval interval) {
            return new Range(interval.low(), interval.high());
        }
    }

    /**
     * One week of one arm.
     *
     * @param contained of the needs that are asked about in every week, {@code uncovered} of the topics among them that the pack
     *     says nothing of
     * @param drift of what is asked with new words, {@code recall} of the topic that appears
     * @param all of everything that the bot may settle alone
     * @param persons visits that a person saw to in the end
     */
    public record Week(
            int week,
            int customers,
            int persons,
            Share contained,
            Share uncovered,
            Share covered,
            Share drift,
            Share recall,
            Share all,
            Share wrong,
            Share foreignAnswered) {}

    /** The recall in the week after it appeared, and how many labelled turns that took. */
    public record NewTopic(double accuracy, int right, int asked, int labelled, double control) {}

    /** The alert of the surge; {@code delayMinutes} is absent where none was raised. */
    @JsonInclude(Include.NON_NULL)
    public record Surge(
            int complaints,
            @Nullable Double delayMinutes,
            @Nullable String topic,
            int falseAlarms) {}

    /** An alert that was raised in {@code week}, on a day and at a time of the shop's. */
    public record Told(int week, String kind, String topic, String at, double found, double usual) {}

    /**
     * What the bought account did, and what became of it: a batch is stopped where nothing that serves has learned from any of it.
     *
     * @param flipped labels that were wrong, {@code flipsHeld} of which were held before anything learned from them
     * @param triggered texts with the word, {@code triggeredHeld} of which were held
     */
    public record Poison(
            int flipped,
            int flipsHeld,
            int triggered,
            int triggeredHeld,
            boolean flipsStopped,
            boolean wordStopped,
            int withdrawn,
            List<String> reasons) {}

    /** What an erasure led to. */
    public record Erased(int flagged, boolean clean) {}

    /** What was promised and what was seen. */
    public record Promise(String what, boolean kept, String seen) {}

    Figures with(List<Promise> judged) {
        return new Figures(
                seed,
                weeks,
                correctContainmentStart,
                correctContainmentEnd,
                gain,
                gainInterval,
                controlStart,
                controlEnd,
                wrongAnswerRateStart,
                wrongAnswerRateEnd,
                controlWrongAnswerRateEnd,
                blockedCandidates,
                newTopic,
                surge,
                poison,
                erasure,
                loop,
                control,
                reviewDecisions,
                published,
                trainings,
                rollouts,
                alerts,
                seconds,
                judged);
    }

    /** Whether every promise was kept that the weeks came to. */
    public boolean passed() {
        return promises.stream().allMatch(Promise::kept);
    }
}
