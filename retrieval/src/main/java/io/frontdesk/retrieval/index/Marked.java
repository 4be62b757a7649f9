package io.frontdesk.retrieval.index;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A text and the places in it that match a question's words. */
public record Marked(String text, List<Mark> marks) {
    public Marked {
        requireNonNull(text, "text");
        marks = List.copyOf(marks);
    }

    /** The characters from {@code from} up to, and without, {@code to}. */
    public record Mark(int from, int to) {}

    /** How many characters match. */
    int length() {
        return marks.stream().mapToInt(mark -> mark.to() - mark.from()).sum();
    }
}
