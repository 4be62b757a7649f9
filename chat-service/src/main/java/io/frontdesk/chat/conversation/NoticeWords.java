package io.frontdesk.chat.conversation;

import org.jspecify.annotations.Nullable;

/** The words of a system turn, in the language of the customer's page. */
@FunctionalInterface
public interface NoticeWords {
    String of(NoticeKind kind, String lang, @Nullable AgentFace agent);
}
