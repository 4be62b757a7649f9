package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

/** The model gives no text just now, for a reason that lies with it or with what it may cost. */
public final class ModelUnavailable extends RuntimeException {
    private final Refusal reason;

    ModelUnavailable(Refusal reason) {
        super("the language model gives no text: " + reason.code(), null, false, false);
        this.reason = requireNonNull(reason, "reason");
    }

    public Refusal reason() {
        return reason;
    }
}
