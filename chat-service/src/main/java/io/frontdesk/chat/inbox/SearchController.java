package io.frontdesk.chat.inbox;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.DeskRepository;
import io.frontdesk.chat.search.ConversationSearch;
import io.frontdesk.chat.search.Found;
import io.frontdesk.chat.search.SearchCursor;
import io.frontdesk.chat.search.SearchQuery;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Full-text search over all conversations, for agents. */
@Controller("/api/agent/search")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {
    private static final int LONGEST = 200;
    private static final int LARGEST_PAGE = 100;
    private static final int AT_ONCE = 4;
    private static final Set<String> LANGUAGES = Set.of(LanguageDetection.ENGLISH, LanguageDetection.CHINESE);

    private final ConversationSearch search;
    private final DeskRepository desk;
    private final CurrentAgent current;

    SearchController(ConversationSearch search, DeskRepository desk, CurrentAgent current) {
        this.search = search;
        this.desk = desk;
        this.current = current;
    }

    /**
     * Part of what was found; {@code next} asks for what follows.
     *
     * @param indexing true while not all conversations can be searched yet
     */
    @Serdeable
    @JsonInclude(NON_NULL)
    record HitsView(
            List<HitView> hits,
            @Nullable String next,
            @Nullable Boolean indexing) {}

    /** A find; {@code note} is the id of the note where it is one, which stands after turn {@code seq}. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record HitView(
            String conversation,
            long seq,
            String speaker,
            @Nullable String note,
            Instant at,
            String snippet,
            CardView card) {
        static HitView of(Found.Hit hit, CardView card) {
            return new HitView(
                    hit.conversation().toString(), hit.seq(), hit.speaker(), hit.note(), hit.at(), hit.snippet(), card);
        }
    }

    @Get
    Mono<HitsView> find(
            Authentication authentication,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable String lang,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "20") int limit) {
        current.of(authentication);
        SearchQuery query = new SearchQuery(
                words(q),
                language(lang),
                time("from", from),
                time("to", to),
                cursor(cursor),
                Math.clamp(limit, 1, LARGEST_PAGE));
        return withCards(search.search(query));
    }

    /** A conversation that is gone from the store is not shown, even where the index does not know it yet. */
    private Mono<HitsView> withCards(Found found) {
        Stream<ConversationId> conversations =
                found.hits().stream().map(Found.Hit::conversation).distinct();
        return Flux.fromStream(conversations)
                .flatMap(desk::card, AT_ONCE)
                .collectMap(card -> card.conversation().id(), CardView::of)
                .map(cards -> view(found, cards));
    }

    private static HitsView view(Found found, Map<ConversationId, CardView> cards) {
        List<HitView> hits = found.hits().stream()
                .flatMap(hit -> Stream.ofNullable(cards.get(hit.conversation())).map(card -> HitView.of(hit, card)))
                .toList();
        SearchCursor next = found.next();
        return new HitsView(hits, next == null ? null : next.toString(), found.complete() ? null : true);
    }

    private static String words(@Nullable String q) {
        if (q == null || q.isBlank() || q.codePointCount(0, q.length()) > LONGEST) {
            throw bad("'q' must be what is searched for, " + LONGEST + " characters at most.");
        }
        return q;
    }

    private static @Nullable String language(@Nullable String lang) {
        if (lang != null && !lang.isEmpty() && !LANGUAGES.contains(lang)) {
            throw bad("'lang' must be en or zh.");
        }
        return lang == null || lang.isEmpty() ? null : lang;
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException odd) {
            throw bad("'" + name + "' must be a time like 2026-11-26T04:00:00Z.");
        }
    }

    private static @Nullable SearchCursor cursor(@Nullable String text) {
        return text == null || text.isEmpty()
                ? null
                : SearchCursor.parse(text).orElseThrow(() -> bad("'cursor' must be the 'next' of an earlier answer."));
    }

    private static HttpStatusException bad(String sentence) {
        return new HttpStatusException(HttpStatus.BAD_REQUEST, sentence);
    }
}
