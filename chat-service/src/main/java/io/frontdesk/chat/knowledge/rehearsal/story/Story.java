package io.frontdesk.chat.knowledge.rehearsal.story;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a customer says, and how the last reply should be.
 *
 * @param lang language of the customer's page
 */
@Serdeable
record Story(String name, String lang, List<Step> turns, Expected expect) {
    Story {
        requireNonNull(name, "name");
        requireNonNull(lang, "lang");
        turns = List.copyOf(turns);
        requireNonNull(expect, "expect");
    }

    /** What the customer says, or the button they press: its words or what it stands for. One of the two is there. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Step(@Nullable String say, @Nullable String press) {
        String words() {
            return say != null ? say : String.valueOf(press);
        }
    }

    /**
     * The outcome; what is absent or empty may be anything.
     *
     * @param outcome answer, clarify, hand_off or fallback
     * @param entries ids, any of which may be answered with
     */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Expected(
            @Nullable String outcome,
            @Nullable List<String> entries,
            @Nullable String intent) {
        Expected {
            entries = entries == null ? List.of() : List.copyOf(entries);
        }
    }
}
