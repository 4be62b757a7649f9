package io.frontdesk.intent.training;

import org.jspecify.annotations.Nullable;

/** One utterance ready for the network: its token ids, the index of its label, and what teachers say of it. */
final class Example {
    private static final int NO_LABEL = -1;

    private final String text;
    private final long[] ids;
    private final int label;
    private final float @Nullable [] taught;
    private final float[] sentence;

    Example(String text, long[] ids, int label) {
        this(text, ids, label, null, new float[0]);
    }

    private Example(String text, long[] ids, int label, float @Nullable [] taught, float[] sentence) {
        this.text = text;
        this.ids = ids.clone();
        this.label = label;
        this.taught = taught;
        this.sentence = sentence;
    }

    /** A text that belongs to no label. */
    static Example foreign(String text, long[] ids) {
        return new Example(text, ids, NO_LABEL);
    }

    /** The same example in other words, or misspelt. */
    Example written(String otherText, long[] otherIds) {
        return new Example(otherText, otherIds, label, taught, sentence);
    }

    /** The same example with a probability for each label. */
    Example taught(float[] probabilities) {
        return new Example(text, ids, label, probabilities.clone(), sentence);
    }

    /** The same example with the unit vector the checkpoint made of it. */
    Example remembered(float[] vector) {
        return new Example(text, ids, label, taught, vector.clone());
    }

    String text() {
        return text;
    }

    int length() {
        return ids.length;
    }

    boolean isForeign() {
        return label == NO_LABEL;
    }

    int label() {
        return label;
    }

    long id(int position) {
        return ids[position];
    }

    /** What the checkpoint made of it; empty where that need not be kept. */
    float[] sentence() {
        return sentence;
    }

    boolean isTaught() {
        return taught != null;
    }

    /** What the teachers give a label; 0 where there are none. */
    float taught(int place) {
        return taught == null ? 0 : taught[place];
    }
}
