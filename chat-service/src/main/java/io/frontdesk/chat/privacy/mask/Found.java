package io.frontdesk.chat.privacy.mask;

import static java.util.Objects.requireNonNull;

/** Where something personal stands in a text: from {@code start} up to, and without, {@code end}, in UTF-16 units. */
public record Found(Kind kind, int start, int end) {
    public Found {
        requireNonNull(kind, "kind");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("what is found needs a span, got " + start + " to " + end);
        }
    }

    boolean overlaps(Found other) {
        return start < other.end && other.start < end;
    }
}
