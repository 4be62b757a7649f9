package io.frontdesk.retrieval.template;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A piece of a parsed template. */
sealed interface Segment {
    /** Words that stand as they are. */
    record Literal(String text) implements Segment {
        public Literal {
            requireNonNull(text, "text");
        }
    }

    /** The place of a value. */
    record Variable(String name) implements Segment {
        public Variable {
            requireNonNull(name, "name");
        }
    }

    /** What is said only where a variable has a value, or with {@code present} false only where it has none. */
    record Section(String name, boolean present, List<Segment> body) implements Segment {
        public Section {
            requireNonNull(name, "name");
            body = List.copyOf(body);
        }
    }
}
