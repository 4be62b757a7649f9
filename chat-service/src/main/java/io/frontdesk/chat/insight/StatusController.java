package io.frontdesk.chat.insight;

import io.frontdesk.chat.answer.Pack;
import io.frontdesk.chat.answer.TemplateMisses;
import io.frontdesk.chat.conversation.ConversationArchive;
import io.frontdesk.chat.learning.ModelStatuses;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Tells administrators what is served and how much there is. */
@Controller("/api/admin/status")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatusController {
    private final Pack pack;
    private final KnowledgeBase knowledge;
    private final ConversationArchive archive;
    private final ModelStatuses models;
    private final TemplateMisses misses;

    StatusController(
            Pack pack,
            KnowledgeBase knowledge,
            ConversationArchive archive,
            ModelStatuses models,
            TemplateMisses misses) {
        this.pack = pack;
        this.knowledge = knowledge;
        this.archive = archive;
        this.models = models;
        this.misses = misses;
    }

    @Get
    ServerStatus status() {
        return new ServerStatus(
                pack.name(),
                knowledge.size(),
                knowledge.version(),
                archive.conversationCount(),
                archive.openMessageCount(),
                models.all(),
                misses.counts());
    }
}
