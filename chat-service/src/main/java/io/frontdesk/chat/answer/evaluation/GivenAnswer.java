package io.frontdesk.chat.answer.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An answer that was given to a reference's question.
 *
 * @param cited ids of the entries it says it is from
 * @param outcome {@code written}, or why there is no text
 */
public record GivenAnswer(String text, List<String> cited, String outcome, double millis) {
    public static final String WRITTEN = "written";

    public GivenAnswer {
        requireNonNull(text, "text");
        requireNonNull(outcome, "outcome");
        cited = List.copyOf(cited);
    }

    boolean isWritten() {
        return outcome.equals(WRITTEN);
    }
}
