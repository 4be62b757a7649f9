package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Files in SQL. */
final class SqlFileRepository implements FileRepository {
    private final StoreWriter writer;
    private final StoreReads reads;

    SqlFileRepository(StoreWriter writer, StoreReads reads) {
        this.writer = writer;
        this.reads = reads;
    }

    @Override
    public Mono<StoredFile> keep(StoredFile file) {
        return writer.commit(file.conversation(), handle -> FileStatements.keep(handle, file));
    }

    @Override
    public Mono<StoredFile> find(FileId id) {
        return reads.read(handle -> FileStatements.find(handle, id)).flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<List<StoredFile>> of(ConversationId conversation) {
        return reads.read(handle -> FileStatements.of(handle, conversation));
    }

    @Override
    public Mono<List<FileId>> forgetUnsent(Instant time) {
        return writer.commit(
                handle -> handle.createQuery("DELETE FROM attachment WHERE sent = 0 AND at < :time RETURNING id")
                        .bind("time", time.toEpochMilli())
                        .map((row, context) -> FileStatements.id(row))
                        .list());
    }

    @Override
    public Mono<Set<FileId>> known(List<FileId> ids) {
        return ids.isEmpty() ? Mono.just(Set.of()) : reads.read(handle -> known(handle, ids));
    }

    private static Set<FileId> known(Handle handle, List<FileId> ids) {
        return handle.createQuery("SELECT id FROM attachment WHERE id IN (<ids>)")
                .bindList("ids", ids.stream().map(FileId::toString).toList())
                .map((row, context) -> FileStatements.id(row))
                .collect(Collectors.toSet());
    }
}
