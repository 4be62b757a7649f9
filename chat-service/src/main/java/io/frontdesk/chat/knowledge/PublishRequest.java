package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * How a draft is to be published, or a version restored.
 *
 * @param note what the version is to be remembered by, or empty
 * @param at when, or null for now
 * @param anyway whether it is published even where saved tests fail
 */
record PublishRequest(String note, @Nullable Instant at, boolean anyway) {
    private static final int LONGEST_NOTE = 500;
    private static final Duration FARTHEST = Duration.ofDays(366);

    static PublishRequest of(@Nullable String json) {
        JsonBody body = JsonBody.of(json == null || json.isBlank() ? "{}" : json);
        return new PublishRequest(
                body.optionalLine("note", LONGEST_NOTE).orElse(""),
                body.time("at").map(PublishRequest::near).orElse(null),
                body.flag("anyway").orElse(false));
    }

    /** The same, its note telling that so many tests failed. */
    PublishRequest despite(int failing) {
        String told = failing + (failing == 1 ? " test failed" : " tests failed");
        return failing == 0 ? this : new PublishRequest(note.isEmpty() ? told : note + " (" + told + ")", at, anyway);
    }

    private static Instant near(Instant at) {
        if (at.isBefore(Instant.now()) || at.isAfter(Instant.now().plus(FARTHEST))) {
            throw RefusedField.of("at", "'at' must lie ahead, within a year.");
        }
        return at;
    }
}
