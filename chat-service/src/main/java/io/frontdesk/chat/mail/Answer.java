package io.frontdesk.chat.mail;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What an agent answered to a left message.
 *
 * @param state {@code waiting}, {@code sent} or {@code failed}
 * @param problem what the mail server said last, while it is not sent
 */
@Serdeable
@JsonInclude(NON_NULL)
record Answer(
        String id,
        String author,
        String text,
        Instant at,
        String state,
        @Nullable String problem,
        @JsonProperty("done_at") @Nullable Instant doneAt) {
    static final String WAITING = "waiting";
    static final String SENT = "sent";
    static final String FAILED = "failed";

    Answer {
        requireNonNull(id, "id");
        requireNonNull(author, "author");
        requireNonNull(text, "text");
        requireNonNull(at, "at");
        requireNonNull(state, "state");
    }
}
