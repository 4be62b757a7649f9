package io.frontdesk.chat.recommend;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one conversation was about, step by step: entries by their ids, and where a template answered {@code intent:} and the
 * intent. The same step twice in a row is one.
 */
public record Journey(List<String> steps) {
    /** Begins a step that no entry answered; it leads somewhere, and is never recommended. */
    public static final String INTENT = "intent:";

    /** Intents that lead nowhere: nobody goes on from a greeting because of it. */
    private static final Set<String> SMALL_TALK = Set.of("greeting", "thanks_goodbye", "talk_to_person");

    public Journey {
        steps = List.copyOf(steps);
    }

    /** What an answer is as a step: the entry it gave, or else its intent; nothing where that was mere courtesy. */
    public static Optional<String> step(@Nullable String entry, @Nullable String intent) {
        if (entry != null) {
            return Optional.of(entry);
        }
        return intent == null || SMALL_TALK.contains(intent) ? Optional.empty() : Optional.of(INTENT + intent);
    }

    static boolean isEntry(String step) {
        return !step.startsWith(INTENT);
    }
}
