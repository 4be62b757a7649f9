package io.frontdesk.chat.knowledge.version;

/** Another version took too long to be written, or this writer was held up so long that its turn went to another. */
public final class WriterBusy extends RuntimeException {
    private static final long serialVersionUID = 1;

    WriterBusy() {
        super("another version of the knowledge is being written");
    }
}
