package io.frontdesk.chat.handoff;

import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.conversation.NoticeKind;
import io.frontdesk.chat.conversation.NoticeWords;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Puts changes of owner into words. */
@Singleton
final class DeskWords implements NoticeWords {
    private final Phrases phrases;

    DeskWords(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public String of(NoticeKind kind, String lang, @Nullable AgentFace agent) {
        return phrases.text(phrase(kind, agent), lang, agent == null ? Map.of() : Map.of("agent", agent.name()));
    }

    private static Phrase phrase(NoticeKind kind, @Nullable AgentFace agent) {
        return switch (kind) {
            case QUEUED -> Phrase.NOTICE_QUEUED;
            case JOINED -> Phrase.NOTICE_JOINED;
            case TRANSFERRED -> agent == null ? Phrase.NOTICE_TRANSFERRED_TEAM : Phrase.NOTICE_TRANSFERRED;
            case RETURNED -> Phrase.NOTICE_RETURNED;
            case REQUEUED -> Phrase.NOTICE_REQUEUED;
            case CLOSED -> agent == null ? Phrase.NOTICE_ENDED : Phrase.NOTICE_CLOSED;
            case REOPENED -> Phrase.NOTICE_REOPENED;
            case ERASED -> Phrase.NOTICE_ERASED;
        };
    }
}
