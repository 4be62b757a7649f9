package io.frontdesk.chat.answer.generated;

/** What was asked for takes a language model, and there is none. */
public final class LlmNotConfigured extends RuntimeException {
    public LlmNotConfigured() {
        super("no language model is configured", null, false, false);
    }
}
