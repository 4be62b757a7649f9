package io.frontdesk.chat.insight;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.conversation.ConversationArchive;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.List;

/** Messages that visitors left for a person, and whether somebody has seen to them. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeftMessagesController {
    private final ConversationArchive archive;

    LeftMessagesController(ConversationArchive archive) {
        this.archive = archive;
    }

    /** A left message as the API shows it. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record LeftMessageView(
            String id, String conversation, String name, String contact, String message, Instant at, boolean done) {
        static LeftMessageView of(ConversationArchive.LeftMessage left) {
            return new LeftMessageView(
                    left.id(),
                    left.conversation().toString(),
                    left.name(),
                    left.contact(),
                    left.message(),
                    left.at(),
                    left.done());
        }
    }

    /** All left messages, the newest first. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record LeftMessages(List<LeftMessageView> messages) {}

    /** Whether a message is dealt with. */
    @Serdeable
    record Done(boolean done) {}

    @Get("/api/admin/messages")
    LeftMessages list() {
        return new LeftMessages(
                archive.leftMessages().stream().map(LeftMessageView::of).toList());
    }

    @Put(uris = {"/api/admin/messages/{id}", "/api/agent/messages/{id}"})
    Done mark(String id, @Body Done done) {
        if (!archive.markDone(id, done.done())) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "There is no message " + id + ".");
        }
        return done;
    }
}
