package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an agent says, at closing, of what the knowledge would have needed to answer by itself.
 *
 * @param entry the id of the entry that would have answered; absent where none would
 */
public record Verdict(Kind kind, @Nullable String entry) {
    public Verdict {
        requireNonNull(kind, "kind");
        if ((kind == Kind.ENTRY) == (entry == null)) {
            throw new IllegalArgumentException("an entry is named exactly where one would have answered");
        }
    }

    /** What would have answered. */
    public enum Kind {
        /** An entry that is there. */
        ENTRY,
        /** An entry that somebody has yet to write. */
        NEW_ENTRY,
        /** Nothing that is the same for all: it took a person. */
        NOT_ANSWERABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return code();
        }

        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
