package io.frontdesk.intent.registry;

/** A model folder is not what its manifest says; the message names the folder and the file in one sentence. */
public final class CorruptModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CorruptModel(String sentence) {
        super(sentence);
    }

    public CorruptModel(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
