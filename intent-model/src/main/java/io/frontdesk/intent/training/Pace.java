package io.frontdesk.intent.training;

/** Running means of a run's loss and of the time between its steps. */
final class Pace {
    private static final double KEEP = 0.95;

    private double loss = Double.NaN;
    private double seconds;
    private long last;

    void step(double stepLoss) {
        long now = System.nanoTime();
        if (Double.isNaN(loss)) {
            loss = stepLoss;
        } else {
            double took = (now - last) / 1e9;
            loss = KEEP * loss + (1 - KEEP) * stepLoss;
            seconds = seconds == 0 ? took : KEEP * seconds + (1 - KEEP) * took;
        }
        last = now;
    }

    double loss() {
        return loss;
    }

    double secondsPerStep() {
        return seconds;
    }
}
