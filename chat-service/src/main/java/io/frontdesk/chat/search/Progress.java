package io.frontdesk.chat.search;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far an index has come; kept in it with every commit.
 *
 * @param epoch the database it is a copy of
 * @param through everything said before is in it, but for the conversations still to be read
 * @param reached conversations opened before this one are still to be read; null where none has been read yet
 * @param complete none is still to be read
 */
record Progress(String epoch, Instant through, @Nullable ConversationId reached, boolean complete) {
    /** Goes with the way documents are made; an index of another form is made anew. */
    private static final String FORM = "1";

    Progress {
        requireNonNull(epoch, "epoch");
        requireNonNull(through, "through");
    }

    static Progress begun(String epoch, Instant now) {
        return new Progress(epoch, now, null, false);
    }

    Progress through(Instant instant) {
        return new Progress(epoch, instant, reached, complete);
    }

    Progress reached(ConversationId conversation) {
        return new Progress(epoch, through, conversation, false);
    }

    Progress completed() {
        return new Progress(epoch, through, null, true);
    }

    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("form", FORM);
        written.put("epoch", epoch);
        written.put("through", Long.toString(through.toEpochMilli()));
        written.put("reached", reached == null ? "" : reached.toString());
        written.put("complete", Boolean.toString(complete));
        return written;
    }

    /** Nothing where {@code written} is of another form or another database. */
    static Optional<Progress> read(Map<String, String> written, String epoch) {
        if (!FORM.equals(written.get("form")) || !epoch.equals(written.get("epoch"))) {
            return Optional.empty();
        }
        return Optional.of(new Progress(
                epoch,
                Instant.ofEpochMilli(Long.parseLong(written.getOrDefault("through", "0"))),
                ConversationId.parse(written.getOrDefault("reached", "")).orElse(null),
                Boolean.parseBoolean(written.get("complete"))));
    }
}
