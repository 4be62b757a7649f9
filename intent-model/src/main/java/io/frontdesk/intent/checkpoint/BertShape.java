package io.frontdesk.intent.checkpoint;

/** The dimensions of a BERT encoder; everything else about it is its weights. */
public record BertShape(
        int vocabulary, int hidden, int layers, int heads, int intermediate, int positions, double layerNormEps) {
    public BertShape {
        positive("vocabulary", vocabulary);
        positive("hidden", hidden);
        positive("layers", layers);
        positive("heads", heads);
        positive("intermediate", intermediate);
        positive("positions", positions);
        if (hidden % heads != 0) {
            throw new IllegalArgumentException("hidden " + hidden + " does not divide into " + heads + " heads");
        }
        if (!(layerNormEps > 0)) {
            throw new IllegalArgumentException("layerNormEps must be positive, got " + layerNormEps);
        }
    }

    /** How many numbers one attention head sees. */
    public int headWidth() {
        return hidden / heads;
    }

    private static void positive(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be positive, got " + value);
        }
    }
}
