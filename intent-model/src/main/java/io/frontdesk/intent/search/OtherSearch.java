package io.frontdesk.intent.search;

/** An interrupted search cannot go on with other data or settings. */
public final class OtherSearch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherSearch(String message) {
        super(message);
    }
}
