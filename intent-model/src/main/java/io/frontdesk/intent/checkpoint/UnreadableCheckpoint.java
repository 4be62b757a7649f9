package io.frontdesk.intent.checkpoint;

/** The file is no BERT encoder of the kind understood here. */
public final class UnreadableCheckpoint extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public UnreadableCheckpoint(String message) {
        super(message);
    }
}
