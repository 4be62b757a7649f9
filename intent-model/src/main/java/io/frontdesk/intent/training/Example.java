package io.frontdesk.intent.training;

/** One utterance ready for the network: its token ids and the index of its label. */
final class Example {
    private final long[] ids;
    private final int label;

    Example(long[] ids, int label) {
        this.ids = ids.clone();
        this.label = label;
    }

    int length() {
        return ids.length;
    }

    int label() {
        return label;
    }

    long id(int position) {
        return ids[position];
    }
}
