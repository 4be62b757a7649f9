package io.frontdesk.chat.slots;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.entity.EntityType;

import java.util.Map;
import java.util.Set;

/**
 * One thing to be known.
 *
 * @param ask the question for it, by language
 * @param again the question after an answer that did not hold it, by language
 * @param tries after how many such answers a person is offered
 */
public record Slot(
        String name, EntityType type, Map<String, String> ask, Map<String, String> again, int tries, SlotRule rule) {
    public Slot {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(rule, "rule");
        ask = Map.copyOf(ask);
        again = Map.copyOf(again);
        if (!ask.keySet().containsAll(Set.of("en", "zh")) || !again.keySet().equals(ask.keySet())) {
            throw new IllegalArgumentException("ask and again are needed in en and zh");
        }
        if (tries < 1 || tries > 5) {
            throw new IllegalArgumentException("tries must be within 1 to 5, got " + tries);
        }
    }

    public String ask(String lang) {
        return requireNonNull(ask.getOrDefault(lang, ask.get("en")));
    }

    public String again(String lang) {
        return requireNonNull(again.getOrDefault(lang, again.get("en")));
    }
}
