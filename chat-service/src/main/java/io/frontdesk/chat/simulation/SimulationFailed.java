package io.frontdesk.chat.simulation;

/** The simulated weeks could not be gone through; the sentence says why. */
public final class SimulationFailed extends RuntimeException {
    public SimulationFailed(String sentence) {
        super(sentence);
    }

    public SimulationFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
