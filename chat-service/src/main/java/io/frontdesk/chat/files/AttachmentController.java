package io.frontdesk.chat.files;

import io.frontdesk.chat.conversation.StoredFile.Side;
import io.frontdesk.chat.identity.VisitorGate;
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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.io.InputStream;

/** Customers' files: sent into their own conversation, read from nowhere else. */
@Controller("/api/conversations/{id}/attachments")
@Secured(SecurityRule.IS_ANONYMOUS)
final class AttachmentController {
    private final VisitorGate gate;
    private final Uploads uploads;

    AttachmentController(VisitorGate gate, Uploads uploads) {
        this.gate = gate;
        this.uploads = uploads;
    }

    /** Takes a file in; its id goes into the message that is to carry it. */
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    Mono<AttachmentView> upload(
            String id,
            @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String locale,
            StreamingFileUpload file) {
        return gate.settleBearer(id, authorization, locale)
                .onErrorResume(refusal -> uploads.drop(file, refusal))
                .flatMap(conversation -> uploads.take(conversation.id(), Side.VISITOR, file))
                .map(AttachmentView::of);
    }

    @Get("/{file}")
    Mono<HttpResponse<InputStream>> content(
            String id,
            String file,
            @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return gate.admitBearer(id, authorization)
                .flatMap(conversation -> uploads.find(conversation.id(), Side.VISITOR, file))
                .flatMap(found -> FileAnswer.to(known, found, uploads));
    }
}
