package io.frontdesk.chat.conversation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was said and noted in all conversations, for whoever keeps a copy of it. Blocks the caller. */
public interface TurnLog {
    /** The conversations in which something was said since {@code since}, and the number of the last turn of each. */
    Map<ConversationId, Long> saidSince(Instant since);

    /** The conversations in which something was noted since {@code since}. */
    Set<ConversationId> notedSince(Instant since);

    /** Conversations opened before {@code id}, or any where it is null; the newest first. */
    List<ConversationId> openedBefore(@Nullable ConversationId id, int limit);

    /** Those of {@code ids} that are there. */
    Set<ConversationId> existing(Collection<ConversationId> ids);

    /** The turns of {@code id} after {@code seq}, without traces. */
    List<Turn> turnsAfter(ConversationId id, long seq);

    /** All turns of those conversations, without traces. */
    List<Turn> turns(Collection<ConversationId> ids);

    /** All notes of those conversations. */
    List<Note> notes(Collection<ConversationId> ids);
}
