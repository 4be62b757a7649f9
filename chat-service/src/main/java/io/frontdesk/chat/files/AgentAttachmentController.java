package io.frontdesk.chat.files;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.StoredFile.Side;
import io.frontdesk.chat.conversation.UnknownConversation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.StreamingFileUpload;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.io.InputStream;

/** Agents' files, and customers' for agents to look at. Security has let the agent through. */
@Controller("/api/agent/conversations/{id}/attachments")
final class AgentAttachmentController {
    private final ConversationRepository conversations;
    private final Uploads uploads;

    AgentAttachmentController(ConversationRepository conversations, Uploads uploads) {
        this.conversations = conversations;
        this.uploads = uploads;
    }

    /** Takes a file in; its id goes into the message that is to carry it. */
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    Mono<AttachmentView> upload(String id, StreamingFileUpload file) {
        return conversation(id)
                .onErrorResume(refusal -> uploads.drop(file, refusal))
                .flatMap(conversation -> uploads.take(conversation.id(), Side.AGENT, file))
                .map(AttachmentView::of);
    }

    @Get("/{file}")
    Mono<HttpResponse<InputStream>> content(
            String id, String file, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return conversation(id)
                .flatMap(conversation -> uploads.find(conversation.id(), Side.AGENT, file))
                .flatMap(found -> FileAnswer.to(known, found, uploads));
    }

    private Mono<Conversation> conversation(String id) {
        return Mono.justOrEmpty(ConversationId.parse(id))
                .flatMap(conversations::find)
                .switchIfEmpty(Mono.error(UnknownConversation::new));
    }
}
