package io.frontdesk.chat.knowledge.version;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What became of a version that somebody wanted to make. */
public sealed interface Publication {
    /** It is the newest now. */
    record Published(Version version) implements Publication {
        public Published {
            requireNonNull(version, "version");
        }
    }

    /** Nothing would have changed, so nothing was made. */
    record Nothing() implements Publication {}

    /**
     * Somebody was faster; nothing was changed.
     *
     * @param by the version that came in between; null before the first one
     */
    record Outdated(@Nullable Version by) implements Publication {}
}
