package io.frontdesk.chat.learning.gate.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.regex.Pattern;

/** Which intents no new model may be worse on; the sensitive ones always are among them. */
@Controller("/api/admin/learning/protected-intents")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProtectedIntentsController {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}]{1,100}");

    private final ProtectedIntents guarded;
    private final IntentCatalog catalog;

    ProtectedIntentsController(ProtectedIntents guarded, IntentCatalog catalog) {
        this.guarded = guarded;
        this.catalog = catalog;
    }

    /** @param marked those that an administrator marked, sensitive or not */
    @Serdeable
    record View(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> intents,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> marked) {}

    @Get
    View list() {
        return new View(List.copyOf(guarded.all()), guarded.marked());
    }

    @Put
    View mark(HttpRequest<?> request, @Body String body) {
        List<String> intents = JsonBody.of(body).lines("intents", NAME).orElse(List.of());
        intents.stream()
                .filter(intent -> catalog.find(intent).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw RefusedField.of("intents", "There is no intent " + unknown + ".");
                });
        guarded.mark(intents);
        AuditNote.on(request, "protected-intents", String.join(", ", intents));
        return list();
    }
}
