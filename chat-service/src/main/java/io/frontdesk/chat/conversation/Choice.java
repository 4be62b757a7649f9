package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * One of several options a visitor may press; {@code option} comes back when it is.
 *
 * @param source where a question comes from that may be asked next, {@code learned} or {@code popular}; absent for a choice
 *     that the answer itself asks for
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choice(String option, String label, @Nullable String source) {
    /** An option that begins so says its label, as if the visitor had written it. */
    public static final String SAY = "say:";

    @JsonCreator
    public Choice {
        requireNonNull(option, "option");
        requireNonNull(label, "label");
    }

    public Choice(String option, String label) {
        this(option, label, null);
    }
}
