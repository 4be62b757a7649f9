package io.frontdesk.chat.conversation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The conversations as those who review them see them. Blocks the caller; never call it from an event loop. */
public interface ConversationArchive {
    /** Conversations with at least one turn, the most recently used first. */
    Page page(Filter filter, long offset, int limit);

    Optional<Conversation> find(ConversationId id);

    /** All turns in order, with traces. */
    List<Turn> turns(ConversationId id);

    /**
     * Sets or, with null, clears the label of the visitor's words at {@code seq}, be it the question's or its reply's, and
     * keeps who did. False where there is no such turn.
     */
    boolean correct(ConversationId id, long seq, @Nullable String label, AgentFace by, Instant at);

    /** Messages left for a person, the newest first. */
    List<LeftMessage> leftMessages();

    /** False where there is no such message. */
    boolean markDone(String message, boolean done);

    long conversationCount();

    long openMessageCount();

    /** What visitors said in their own words from {@code from} until before {@code to}, in order of time. */
    List<LabelledQuestion> questions(Instant from, Instant to);

    /** Which conversations to list; null means any. */
    record Filter(@Nullable String lang, @Nullable Outcome decision) {
        public static Filter any() {
            return new Filter(null, null);
        }
    }

    /** Part of the list and how many there are in all. */
    record Page(long total, List<Summary> conversations) {
        public Page {
            conversations = List.copyOf(conversations);
        }
    }

    /** One conversation in the list. */
    record Summary(
            ConversationId id,
            Instant startedAt,
            Instant lastAt,
            long turns,
            String lang,
            Owner owner,
            String lastText,
            @Nullable String lastDecision) {}

    /** A message left for a person. */
    record LeftMessage(
            String id,
            ConversationId conversation,
            String name,
            String contact,
            String message,
            Instant at,
            boolean done) {}

    /** A visitor's words, what the classifier made of them, and what a reviewer did. */
    record LabelledQuestion(
            ConversationId conversation,
            long seq,
            Instant at,
            String text,
            String lang,
            @Nullable String predicted,
            @Nullable Double confidence,
            @Nullable String corrected,
            @Nullable String vote) {}
}
