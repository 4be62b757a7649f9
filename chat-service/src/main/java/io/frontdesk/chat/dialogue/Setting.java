package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A threshold of the policy, its value, and what each value would lead to; the ranges follow each other. */
public record Setting(String name, double value, List<Range> ranges) {
    public Setting {
        requireNonNull(name, "name");
        ranges = List.copyOf(ranges);
    }

    /**
     * The values from {@code from}, which is absent where there is no least, to {@code to}, likewise.
     *
     * @param now whether the threshold lies in it
     */
    public record Range(@Nullable Double from, @Nullable Double to, Gist gist, boolean now) {
        public Range {
            requireNonNull(gist, "gist");
        }
    }
}
