package io.frontdesk.chat.cli;

import io.frontdesk.intent.registry.TrainingMetrics.Epoch;
import io.frontdesk.intent.training.TrainingProgress;

import java.util.List;

/** Tells several listeners of one training. */
record ManyProgress(List<TrainingProgress> listeners) implements TrainingProgress {
    ManyProgress {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void started(int epochs, int steps, int epochsDone) {
        listeners.forEach(listener -> listener.started(epochs, steps, epochsDone));
    }

    @Override
    public void remark(String sentence) {
        listeners.forEach(listener -> listener.remark(sentence));
    }

    @Override
    public void step(Step step) {
        listeners.forEach(listener -> listener.step(step));
    }

    @Override
    public void epoch(Epoch epoch, boolean best) {
        listeners.forEach(listener -> listener.epoch(epoch, best));
    }

    @Override
    public void restarted(String reason, double rateShare) {
        listeners.forEach(listener -> listener.restarted(reason, rateShare));
    }
}
