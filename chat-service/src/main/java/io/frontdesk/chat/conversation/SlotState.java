package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * How far the bot has come in asking for what it needs to know. Kept with each of its replies, so that any node can go on.
 *
 * @param intent what it is needed for
 * @param values what is known, by the names of the slots
 * @param asking the slot that was asked for last; absent once all are filled
 * @param failures how often in a row that was not answered
 * @param suspended whether the customer has turned to something else meanwhile
 */
@Serdeable
public record SlotState(
        String intent, Map<String, String> values, @Nullable String asking, int failures, boolean suspended) {
    public SlotState {
        requireNonNull(intent, "intent");
        values = Map.copyOf(values);
        if (failures < 0) {
            throw new IllegalArgumentException("failures must not be negative, got " + failures);
        }
    }

    /** Whether something is still to be asked. */
    public boolean asksForMore() {
        return asking != null;
    }
}
