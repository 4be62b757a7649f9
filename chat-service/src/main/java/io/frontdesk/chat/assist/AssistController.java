package io.frontdesk.chat.assist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.util.List;

/** What helps an agent with one conversation. */
@Controller("/api/agent/conversations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AssistController {
    private static final int LONGEST = 1_000;
    private static final int THREADS = 2;
    private static final int WAITING = 200;
    private static final double ROUND = 1_000;

    private final Stories stories;
    private final Suggestions suggestions;
    private final ClosingSuggestions closing;
    private final SummaryWriter summaries;
    private final Scheduler searching = Schedulers.newBoundedElastic(THREADS, WAITING, "assist");

    AssistController(Stories stories, Suggestions suggestions, ClosingSuggestions closing, SummaryWriter summaries) {
        this.stories = stories;
        this.suggestions = suggestions;
        this.closing = closing;
        this.summaries = summaries;
    }

    /** Entries that may answer. */
    @Serdeable
    record SuggestionList(List<SuggestionView> suggestions) {
        static SuggestionList of(List<FaqHit> hits) {
            return new SuggestionList(hits.stream().map(SuggestionView::of).toList());
        }
    }

    /** An entry; {@code score} is how near its question is, from 0 to 1. */
    @Serdeable
    record SuggestionView(String id, String title, String text, double score) {
        static SuggestionView of(FaqHit hit) {
            return of(hit.entry(), hit.similarity());
        }

        static SuggestionView of(ClosingSuggestions.Likely likely) {
            return of(likely.entry(), likely.likeness());
        }

        private static SuggestionView of(FaqEntry entry, double likeness) {
            double score = Math.round(Math.clamp(likeness, 0, 1) * ROUND) / ROUND;
            return new SuggestionView(entry.id(), entry.question(), entry.answer(), score);
        }
    }

    @Get("/suggestions")
    Mono<SuggestionList> suggestions(String id, @QueryValue @Nullable String text) {
        if (text != null && text.codePointCount(0, text.length()) > LONGEST) {
            throw new HttpStatusException(
                    HttpStatus.BAD_REQUEST, "'text' may have " + LONGEST + " characters at most.");
        }
        return stories.of(id).publishOn(searching).map(story -> SuggestionList.of(suggestions.about(story, text)));
    }

    /**
     * What an agent is likely to say at closing of what would have answered.
     *
     * @param verdict {@code entry} for the first of the suggestions, {@code new_entry}, or absent where nothing is likely
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosingView(
            List<SuggestionView> suggestions, @Nullable String verdict) {
        static ClosingView of(ClosingSuggestions.Closing closing) {
            return new ClosingView(
                    closing.entries().stream().map(SuggestionView::of).toList(),
                    closing.verdict() == null ? null : closing.verdict().code());
        }
    }

    @Get("/closing")
    Mono<ClosingView> closing(String id) {
        return stories.of(id).publishOn(searching).map(story -> ClosingView.of(closing.about(story)));
    }

    @Get("/summary")
    Mono<Summary> summary(
            String id, @QueryValue @Nullable String lang, @Header("Accept-Language") @Nullable String accepted) {
        String wanted = AgentLanguage.of(lang, accepted);
        return stories.of(id).map(story -> summaries.write(story, wanted));
    }

    @PreDestroy
    void stop() {
        searching.dispose();
    }
}
