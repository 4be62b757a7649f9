package io.frontdesk.chat.mining.pairing;

/** What the customer did after a reply; the more it looks settled, the more the reply counts. */
public enum Outcome {
    THANKED(1.0),
    ENDED(0.8),
    WENT_ON(0.5);

    private final double weight;

    Outcome(double weight) {
        this.weight = weight;
    }

    public double weight() {
        return weight;
    }
}
