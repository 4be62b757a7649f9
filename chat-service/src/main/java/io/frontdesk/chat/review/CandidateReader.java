package io.frontdesk.chat.review;

import io.frontdesk.chat.conversation.ConversationArchive;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Feedback;
import jakarta.inject.Singleton;

import java.util.List;

/** Reads the candidates of a conversation, masked and under names that lead to nobody. Blocks the caller. */
@Singleton
final class CandidateReader {
    private final ConversationArchive archive;
    private final VisitorNames visitors;
    private final Masking masking;

    CandidateReader(ConversationArchive archive, VisitorNames visitors, Masking masking) {
        this.archive = archive;
        this.visitors = visitors;
        this.masking = masking;
    }

    /** None where the conversation is gone. */
    List<Candidate> of(ConversationId id, List<Feedback> feedback) {
        return archive.find(id)
                .map(found -> Candidates.of(found, visitors.of(found), archive.turns(id), feedback, masking))
                .orElse(List.of());
    }
}
