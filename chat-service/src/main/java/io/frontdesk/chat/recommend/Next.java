package io.frontdesk.chat.recommend;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * An entry that may be asked for next.
 *
 * @param support in how many conversations it came after what was asked
 */
public record Next(String entry, double probability, Source source, int support) {
    public Next {
        requireNonNull(entry, "entry");
        requireNonNull(source, "source");
    }

    /** What speaks for it most. */
    public enum Source {
        /** It follows the last step. */
        FOLLOWS,
        /** It is asked in the same conversations. */
        TOGETHER,
        /** It is about something alike. */
        ALIKE,
        /** Many ask it. */
        POPULAR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
