package io.frontdesk.chat.files;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.FileRepository;
import io.frontdesk.chat.conversation.Forgets;
import io.frontdesk.chat.conversation.StoredFile;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.io.IOException;
import java.util.List;

/** Removes the contents of the files of a conversation that is erased; what is known of them goes with its turns. */
@Singleton
final class ErasedFiles implements Forgets {
    private final FileRepository files;
    private final FileStore store;

    ErasedFiles(FileRepository files, FileStore store) {
        this.files = files;
        this.store = store;
    }

    /** Fails with {@link FilesAway} where a content cannot be removed, so that nothing is called erased that is not. */
    @Override
    public Mono<Void> forget(ConversationId id) {
        return files.of(id)
                .publishOn(Schedulers.boundedElastic())
                .flatMap(all -> Mono.<Void>fromRunnable(() -> remove(all)));
    }

    private void remove(List<StoredFile> all) {
        for (StoredFile file : all) {
            try {
                store.delete(file.id());
            } catch (IOException stays) {
                throw new FilesAway(stays);
            }
        }
    }
}
