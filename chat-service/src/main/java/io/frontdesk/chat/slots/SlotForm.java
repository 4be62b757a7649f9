package io.frontdesk.chat.slots;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one intent needs to know.
 *
 * @param lookup the connector that is asked once all is known, absent where the template needs no more
 * @param answerFirst whether the usual answer comes before the first question, rather than the question alone
 */
public record SlotForm(
        String intent, List<Slot> slots, @Nullable String lookup, boolean answerFirst) {
    public SlotForm {
        requireNonNull(intent, "intent");
        slots = List.copyOf(slots);
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("slots are missing");
        }
    }

    public Optional<Slot> slot(@Nullable String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    Optional<Slot> firstOpen(Map<String, String> values) {
        return slots.stream().filter(slot -> !values.containsKey(slot.name())).findFirst();
    }
}
