package io.frontdesk.chat.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Feedback;
import io.frontdesk.chat.conversation.Feedback.Kind;
import io.frontdesk.chat.conversation.FeedbackLog;
import io.frontdesk.chat.conversation.FeedbackLog.Place;
import io.frontdesk.chat.conversation.FeedbackLog.Wanted;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What visitors and agents showed of how well it went: page by page, and all of a time as JSON lines. */
@Controller("/api/admin/feedback")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedbackController {
    private static final int LARGEST_PAGE = 500;
    private static final String JSON_LINES = "application/x-ndjson";

    private final FeedbackLog log;
    private final InstantSource clock;
    private final Masking masking;
    private final ObjectMapper json;

    FeedbackController(FeedbackLog log, InstantSource clock, Masking masking, ObjectMapper json) {
        this.log = log;
        this.clock = clock;
        this.masking = masking;
        this.json = json;
    }

    /** One sign; {@code seq} and {@code reply} are 0 where it is about the conversation as a whole. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            String id,
            String conversation,
            long seq,
            long reply,
            String kind,
            String value,
            String reason,
            String lang,
            String intent,
            String model,
            String corpus,
            String author,
            @JsonProperty("author_name") String authorName,
            Instant at) {
        static View of(Feedback sign, Masking masking) {
            return new View(
                    sign.id(),
                    sign.conversation().toString(),
                    sign.seq(),
                    sign.reply(),
                    sign.kind().code(),
                    sign.value(),
                    masking.of(sign.reason()),
                    sign.lang(),
                    sign.intent(),
                    sign.model(),
                    sign.corpus(),
                    sign.author(),
                    sign.authorName(),
                    sign.at());
        }
    }

    /** Part of the list, the newest first; {@code next} asks for what follows. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<View> feedback, @Nullable String next) {}

    @Get
    Page list(
            @QueryValue @Nullable Instant from,
            @QueryValue @Nullable Instant to,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "100") int limit) {
        int most = Math.clamp(limit, 1, LARGEST_PAGE);
        List<Feedback> found = log.page(wanted(from, to, kind), place(cursor).orElse(null), most);
        String next = found.size() < most ? null : cursor(Place.after(found.getLast()));
        return new Page(found.stream().map(sign -> View.of(sign, masking)).toList(), next);
    }

    @Get(uri = "/export", produces = JSON_LINES)
    HttpResponse<String> export(
            @QueryValue @Nullable Instant from, @QueryValue @Nullable Instant to, @QueryValue @Nullable String kind) {
        StringBuilder lines = new StringBuilder();
        log.each(
                wanted(from, to, kind),
                sign -> lines.append(line(View.of(sign, masking))).append('\n'));
        return HttpResponse.ok(lines.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feedback.jsonl\"");
    }

    private String line(View view) {
        try {
            return json.writeValueAsString(view);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Wanted wanted(@Nullable Instant from, @Nullable Instant to, @Nullable String kind) {
        Kind known = kind == null || kind.isEmpty()
                ? null
                : Kind.ofCode(kind).orElseThrow(() -> bad("There is no such kind of feedback."));
        Instant end = to == null ? clock.instant().plusSeconds(1) : to;
        return new Wanted(from == null ? Instant.EPOCH : from, end, known);
    }

    private static String cursor(Place place) {
        return place.at().toEpochMilli() + "_" + place.id();
    }

    private static Optional<Place> place(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        int parted = cursor.indexOf('_');
        if (parted < 1
                || !cursor.substring(0, parted).matches("\\d{1,15}")
                || ConversationId.parse(cursor.substring(parted + 1)).isEmpty()) {
            throw bad("'cursor' is not one that was given out.");
        }
        return Optional.of(new Place(
                Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, parted))), cursor.substring(parted + 1)));
    }

    private static HttpStatusException bad(String sentence) {
        return new HttpStatusException(HttpStatus.BAD_REQUEST, sentence);
    }
}
