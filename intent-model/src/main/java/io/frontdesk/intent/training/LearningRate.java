package io.frontdesk.intent.training;

/** The learning rate's course: a straight rise, then half a cosine down to a hundredth. */
record LearningRate(double peak, int warmUp, int total) {
    private static final double FLOOR = 0.01;

    static LearningRate of(TrainingSettings settings, int stepsPerEpoch) {
        int total = stepsPerEpoch * settings.schedule().epochs();
        int warmUp = (int) Math.round(total * settings.schedule().warmUp());
        return new LearningRate(settings.optimisation().rate(), warmUp, total);
    }

    /** The rate of a step, counted from 0. */
    double at(int step) {
        if (step < warmUp) {
            return peak * (step + 1) / warmUp;
        }
        double progress = Math.min(1, (step - warmUp) / (double) Math.max(1, total - warmUp));
        return peak * (FLOOR + (1 - FLOOR) * 0.5 * (1 + Math.cos(Math.PI * progress)));
    }
}
