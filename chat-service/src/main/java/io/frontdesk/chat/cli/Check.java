package io.frontdesk.chat.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** One thing {@code doctor} looked at. */
record Check(String name, State state, String detail) {
    /** How bad it is. */
    enum State {
        OK,
        WARN,
        FAIL;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Check {
        requireNonNull(name, "name");
        requireNonNull(state, "state");
        requireNonNull(detail, "detail");
    }

    static Check ok(String name, String detail) {
        return new Check(name, State.OK, detail);
    }

    static Check warn(String name, String detail) {
        return new Check(name, State.WARN, detail);
    }

    static Check fail(String name, String detail) {
        return new Check(name, State.FAIL, detail);
    }
}
