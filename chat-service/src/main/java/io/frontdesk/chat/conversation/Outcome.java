package io.frontdesk.chat.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of decision a bot turn carried, as it is stored and sent. */
public enum Outcome {
    ANSWER,
    CLARIFY,
    HAND_OFF,
    FALLBACK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> ofCode(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }
}
