package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.answer.generated.LlmNotConfigured;
import io.frontdesk.chat.answer.generated.Paraphraser;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.util.List;

/** Suggests further phrasings of an entry for an administrator to choose from; stores none. */
@Controller("/api/admin/knowledge/entries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ParaphraseController {
    private final KnowledgeBase knowledge;
    private final @Nullable Paraphraser paraphraser;

    ParaphraseController(KnowledgeBase knowledge, @Nullable Paraphraser paraphraser) {
        this.knowledge = knowledge;
        this.paraphraser = paraphraser;
    }

    /** Phrasings that the entry has not yet, and the model that thought of them. */
    @Serdeable
    record ParaphraseList(String model, List<String> suggestions) {
        ParaphraseList {
            suggestions = List.copyOf(suggestions);
        }
    }

    @Post("/{id}/{lang}/paraphrases")
    Mono<ParaphraseList> paraphrases(String id, String lang) {
        Paraphraser writer = paraphraser;
        if (writer == null) {
            throw new LlmNotConfigured();
        }
        FaqEntry entry = knowledge
                .find(id, lang)
                .orElseThrow(() ->
                        new HttpStatusException(HttpStatus.NOT_FOUND, "There is no entry " + id + " in " + lang + "."));
        return writer.paraphrases(entry).map(found -> new ParaphraseList(writer.model(), found));
    }
}
