package io.frontdesk.chat.insight;

import io.frontdesk.chat.conversation.ConversationArchive;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Outcome;
import io.frontdesk.chat.conversation.UnknownConversation;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Conversations for those who review them. Changes nothing. */
@Controller("/api/admin/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConversationsController {
    private static final int LARGEST_PAGE = 200;

    private final ConversationArchive archive;

    ConversationsController(ConversationArchive archive) {
        this.archive = archive;
    }

    @Get
    ConversationRow.Page list(
            @QueryValue(defaultValue = "0") long offset,
            @QueryValue(defaultValue = "50") int limit,
            @QueryValue @Nullable String lang,
            @QueryValue @Nullable String decision) {
        ConversationArchive.Filter filter = new ConversationArchive.Filter(lang, outcome(decision));
        return ConversationRow.Page.of(archive.page(filter, Math.max(0, offset), Math.clamp(limit, 1, LARGEST_PAGE)));
    }

    @Get("/{id}")
    ConversationView one(String id) {
        ConversationId conversation = ConversationId.parse(id).orElseThrow(UnknownConversation::new);
        return archive.find(conversation)
                .map(found -> ConversationView.of(found, archive.turns(conversation)))
                .orElseThrow(UnknownConversation::new);
    }

    private static @Nullable Outcome outcome(@Nullable String decision) {
        if (decision == null || decision.isEmpty()) {
            return null;
        }
        return Outcome.ofCode(decision)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.BAD_REQUEST, "There is no such decision."));
    }
}
