package io.frontdesk.chat.conversation;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Keeps what is known of uploaded files; their contents lie elsewhere. A file becomes a turn's with the turn itself. */
public interface FileRepository {
    /** How many files of one side may wait in a conversation to be sent. */
    int MOST_UNSENT = 20;

    /** Keeps a file whose content is safe; {@link TooManyFiles} where too many of its side were never sent. */
    Mono<StoredFile> keep(StoredFile file);

    /** The file, or empty where there is none. */
    Mono<StoredFile> find(FileId id);

    /** The files of that conversation, sent or not, in the order in which they came. */
    Mono<List<StoredFile>> of(ConversationId conversation);

    /** Forgets files that were uploaded before {@code time} and never sent, and tells which. */
    Mono<List<FileId>> forgetUnsent(Instant time);

    /** Those of {@code ids} that are kept. */
    Mono<Set<FileId>> known(List<FileId> ids);
}
