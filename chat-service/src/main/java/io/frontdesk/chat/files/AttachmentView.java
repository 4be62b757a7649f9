package io.frontdesk.chat.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.StoredFile;
import io.micronaut.serde.annotation.Serdeable;

/** A file that was taken, as its sender is told. */
@Serdeable
record AttachmentView(
        String id, String name, @JsonProperty("media_type") String mediaType, long bytes) {
    static AttachmentView of(StoredFile file) {
        return new AttachmentView(file.id().toString(), file.name(), file.mediaType(), file.bytes());
    }
}
