package io.frontdesk.chat.assist;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an agent should know before saying anything.
 *
 * @param asked the customer's own words, in order
 * @param answers what the bot tried
 * @param reason why it was handed over
 * @param mood how the last question sounded
 * @param text the same in a few sentences
 */
@Serdeable
@JsonInclude(NON_NULL)
record Summary(
        List<String> asked,
        List<Tried> answers,
        @Nullable String reason,
        @Nullable String mood,
        String text) {
    Summary {
        asked = List.copyOf(asked);
        answers = List.copyOf(answers);
    }
}
