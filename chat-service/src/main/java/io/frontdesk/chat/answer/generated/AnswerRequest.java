package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.FaqEntry;

import java.util.List;

/**
 * A question that a model may answer.
 *
 * @param entries all it may write from, the likeliest first
 * @param earlier what was said before, in order
 */
public record AnswerRequest(String question, String lang, List<FaqEntry> entries, List<Line> earlier) {
    public AnswerRequest {
        requireNonNull(question, "question");
        requireNonNull(lang, "lang");
        entries = List.copyOf(entries);
        earlier = List.copyOf(earlier);
    }
}
