package io.frontdesk.chat.search;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A page of what was found.
 *
 * @param next where the next page begins, or null where there is none
 * @param complete whether all conversations could be searched; not while the copy is being made anew
 */
public record Found(List<Hit> hits, @Nullable SearchCursor next, boolean complete) {
    public Found {
        hits = List.copyOf(hits);
    }

    /**
     * One find.
     *
     * @param speaker who said it
     * @param note id of the note where it is one; {@code seq} is then the turn that it stands after
     * @param snippet HTML with nothing but {@code <mark>} in it
     */
    public record Hit(
            ConversationId conversation,
            long seq,
            String speaker,
            @Nullable String note,
            Instant at,
            String snippet) {
        public Hit {
            requireNonNull(conversation, "conversation");
            requireNonNull(speaker, "speaker");
            requireNonNull(at, "at");
            requireNonNull(snippet, "snippet");
        }
    }
}
