package io.frontdesk.chat.assist;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the bot gave.
 *
 * @param id of the entry, or the intent where the answer came from a template
 * @param helpful the customer's vote, absent where there is none
 */
@Serdeable
@JsonInclude(NON_NULL)
record Tried(String title, String id, @Nullable Boolean helpful) {
    Tried {
        requireNonNull(title, "title");
        requireNonNull(id, "id");
    }
}
