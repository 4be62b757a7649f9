package io.frontdesk.chat.learning.gate.poison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Examples that wait for a person before anything learns from them: let go, or taken out for good. */
@Controller("/api/admin/learning/held")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HeldController {
    private static final int MOST = 100;
    /** Held examples are among the latest of all. */
    private static final int READ = 20_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private final ExampleStore examples;

    HeldController(ExampleStore examples) {
        this.examples = examples;
    }

    /**
     * A held example.
     *
     * @param check what found it
     * @param detail the other label, the word or the example it was compared with
     */
    @Serdeable
    record HeldView(
            String id,
            String lang,
            String text,
            String label,
            String check,
            String detail,
            String conversation,
            long seq,
            String source,
            @JsonProperty("author_name") String authorName,
            Instant at) {
        static HeldView of(Example example) {
            String[] reason = example.reason().split(":", 2);
            return new HeldView(
                    example.id(),
                    example.lang(),
                    example.text(),
                    example.label(),
                    reason[0],
                    reason.length > 1 ? reason[1] : "",
                    example.conversation().toString(),
                    example.seq(),
                    example.source().name().toLowerCase(Locale.ROOT),
                    example.authorName(),
                    example.at());
        }
    }

    @Serdeable
    record Page(@JsonInclude(JsonInclude.Include.ALWAYS) List<HeldView> held, int total) {}

    @Get
    Page list(
            @QueryValue @Nullable String lang,
            @QueryValue(defaultValue = "50") int limit,
            @QueryValue(defaultValue = "0") int offset) {
        List<Example> all = held(lang);
        return new Page(
                all.stream()
                        .skip(Math.max(0, offset))
                        .limit(Math.clamp(limit, 1, MOST))
                        .map(HeldView::of)
                        .toList(),
                all.size());
    }

    /** Lets examples be learned from; they are not suspected again. */
    @Post("/release")
    Page release(HttpRequest<?> request, @Body String body) {
        return marked(request, body, Example.State.ACTIVE, Screening.LOOKED_AT, "released");
    }

    /** Takes examples out for good. */
    @Post("/withdraw")
    Page withdraw(HttpRequest<?> request, @Body String body) {
        return marked(request, body, Example.State.WITHDRAWN, "held", "withdrawn");
    }

    private Page marked(HttpRequest<?> request, String body, Example.State state, String reason, String what) {
        List<String> ids = JsonBody.of(body).lines("ids", ID).orElse(List.of());
        Map<String, Example> waiting = held(null).stream().collect(Collectors.toMap(Example::id, Function.identity()));
        Optional<String> unknown =
                ids.stream().filter(id -> !waiting.containsKey(id)).findFirst();
        if (ids.isEmpty() || unknown.isPresent()) {
            throw RefusedField.of("ids", "They must name examples that are held.");
        }
        examples.decide(ids, state, reason);
        AuditNote.on(request, "held", ids.size() + " examples " + what);
        return list(null, MOST, 0);
    }

    private List<Example> held(@Nullable String lang) {
        return examples.since(Instant.EPOCH, READ).stream()
                .filter(example -> example.state() == Example.State.HELD)
                .filter(example -> lang == null || example.lang().equals(lang))
                .toList();
    }
}
