package io.frontdesk.chat.dialogue;

/**
 * Whom a rehearsal may ask beyond this server.
 *
 * @param connectors the company's systems, where a decision needs them
 * @param model the language model, where something is left to it
 */
public record Extent(boolean connectors, boolean model) {
    /** Nobody. */
    public static final Extent ALONE = new Extent(false, false);
}
