package io.frontdesk.chat.privacy.mask.evaluation;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.privacy.mask.Found;

import java.util.List;

/** A text and where the personal data in it stands. */
public record MarkedText(String text, List<Found> spans) {
    public MarkedText {
        requireNonNull(text, "text");
        spans = List.copyOf(spans);
        for (Found span : spans) {
            if (span.end() > text.length()) {
                throw new IllegalArgumentException(
                        "a span ends at " + span.end() + " and the text at " + text.length());
            }
        }
    }
}
