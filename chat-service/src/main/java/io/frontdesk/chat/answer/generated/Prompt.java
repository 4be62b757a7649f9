package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

/** What a model is told: how to work, and what to work on. */
record Prompt(String system, String user) {
    Prompt {
        requireNonNull(system, "system");
        requireNonNull(user, "user");
    }
}
