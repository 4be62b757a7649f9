package io.frontdesk.intent.evaluation;

/** Softmax with a temperature, and the temperature under which validation texts are least surprising. */
final class Temperature {
    private static final double LOWEST = Math.log(0.1);
    private static final double HIGHEST = Math.log(10);
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 40;
    /** As if this many nats spoke for a temperature of 1: matters only where the validation set is tiny. */
    private static final double CAUTION = 2;

    private Temperature() {}

    static double[] softmax(float[] logits, double temperature) {
        double top = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            top = Math.max(top, logit);
        }
        double[] probabilities = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Math.exp((logits[i] - top) / temperature);
            sum += probabilities[i];
        }
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /** The temperature of least negative log-likelihood, by golden section over its logarithm. */
    static double fit(LabelledOutputs validation) {
        double low = LOWEST;
        double high = HIGHEST;
        for (int step = 0; step < STEPS; step++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss(validation, left) < loss(validation, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double loss(LabelledOutputs validation, double logTemperature) {
        double loss = CAUTION * logTemperature * logTemperature;
        for (int i = 0; i < validation.size(); i++) {
            double[] probabilities = softmax(validation.logits().get(i), Math.exp(logTemperature));
            loss -= Math.log(Math.max(probabilities[validation.labels().get(i)], 1e-12));
        }
        return loss;
    }
}
