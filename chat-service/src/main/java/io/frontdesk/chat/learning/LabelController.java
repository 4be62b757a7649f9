package io.frontdesk.chat.learning;

import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.conversation.ConversationArchive;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.UnknownConversation;
import io.frontdesk.chat.conversation.UnknownTurn;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.intent.Utterance;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Lets reviewers and agents say which intent a visitor's words really had. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LabelController {
    private final ConversationArchive archive;
    private final IntentCatalog intents;
    private final InstantSource clock;

    LabelController(ConversationArchive archive, IntentCatalog intents, InstantSource clock) {
        this.archive = archive;
        this.intents = intents;
        this.clock = clock;
    }

    /** The right label; null clears an earlier one. */
    @Serdeable
    record Label(@Nullable String label) {}

    @Put(
            uris = {
                "/admin/conversations/{id}/turns/{seq}/label",
                "/agent/conversations/{id}/turns/{seq}/label",
            })
    Label correct(Authentication caller, String id, long seq, @Body Label label) {
        requireKnown(label.label());
        ConversationId conversation = ConversationId.parse(id).orElseThrow(UnknownConversation::new);
        if (!archive.correct(conversation, seq, label.label(), face(caller), now())) {
            throw new UnknownTurn();
        }
        return label;
    }

    private static AgentFace face(Authentication caller) {
        Object name = caller.getAttributes().getOrDefault("name", caller.getName());
        return new AgentFace(caller.getName(), name.toString(), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void requireKnown(@Nullable String label) {
        if (label != null
                && !label.equals(Utterance.OUT_OF_SCOPE)
                && intents.find(label).isEmpty()) {
            throw new HttpStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "There is no such intent.");
        }
    }
}
