package io.frontdesk.chat.assist;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.answer.generated.LlmNotConfigured;
import io.frontdesk.chat.answer.generated.Summarizer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What a language model makes of a conversation, for the agent to read beside the summary that is made by rule. */
@Controller("/api/agent/conversations/{id}/summary")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SummaryDraftController {
    private final Stories stories;
    private final @Nullable Summarizer summarizer;

    SummaryDraftController(Stories stories, @Nullable Summarizer summarizer) {
        this.stories = stories;
        this.summarizer = summarizer;
    }

    /**
     * A generated summary, always marked as such by the model's name.
     *
     * @param text absent where the model's text said what was not said, and was thrown away
     */
    @Serdeable
    @JsonInclude(NON_NULL)
    record SummaryDraft(
            boolean generated, String model, @Nullable String text) {}

    @Get("/draft")
    Mono<SummaryDraft> draft(
            String id, @QueryValue @Nullable String lang, @Header("Accept-Language") @Nullable String accepted) {
        Summarizer writer = summarizer;
        if (writer == null) {
            throw new LlmNotConfigured();
        }
        String wanted = AgentLanguage.of(lang, accepted);
        return stories.of(id)
                .flatMap(story -> writer.summary(story.lines(), wanted))
                .map(text -> new SummaryDraft(true, writer.model(), text.orElse(null)));
    }
}
