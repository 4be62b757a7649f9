package io.frontdesk.intent.training;

import io.frontdesk.intent.registry.TrainingMetrics;

/** Hears how a run comes along, on the thread that trains: whoever listens must be quick. */
public interface TrainingProgress {
    /** Before the first step; {@code epochsDone} is more than 0 where an interrupted run goes on. */
    default void started(int epochs, int steps, int epochsDone) {}

    /** Something the operator should know about where it runs, in one sentence. */
    default void remark(String sentence) {}

    void step(Step step);

    /** After each epoch; {@code best} says whether its weights are the best so far. */
    void epoch(TrainingMetrics.Epoch epoch, boolean best);

    /** The run diverged and goes on from its last good epoch at the given share of the learning rate. */
    void restarted(String reason, double rateShare);

    /**
     * Where the run stands after a step.
     *
     * @param epoch counted from 1
     * @param step counted from 1 over all epochs
     * @param steps how many there will be if no early stop comes
     * @param loss the mean over the last steps
     */
    record Step(int epoch, int epochs, int step, int steps, double loss, double rate, double etaSeconds) {}
}
