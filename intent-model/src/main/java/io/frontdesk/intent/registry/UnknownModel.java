package io.frontdesk.intent.registry;

/** There is no model of that version. */
public final class UnknownModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownModel(String sentence) {
        super(sentence);
    }
}
