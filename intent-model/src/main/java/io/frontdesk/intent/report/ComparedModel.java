package io.frontdesk.intent.report;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.evaluation.PairedComparison;

/**
 * Another model asked the same texts.
 *
 * @param model the other model's version
 * @param figures the other model as the first, the reported one as the second
 */
public record ComparedModel(String model, PairedComparison figures) {
    public ComparedModel {
        requireNonNull(model, "model");
        requireNonNull(figures, "figures");
    }
}
