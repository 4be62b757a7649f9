package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Files in SQL. */
final class SqlFileRepository implements FileRepository {
    private final Jdbi jdbi;
    private final StoreWriter writer;
    private final Scheduler reading;

    SqlFileRepository(Jdbi jdbi, StoreWriter writer, Scheduler reading) {
        this.jdbi = jdbi;
        this.writer = writer;
        this.reading = reading;
    }

    @Override
    public Mono<StoredFile> keep(StoredFile file) {
        return writer.commit(file.conversation(), handle -> FileStatements.keep(handle, file));
    }

    @Override
    public Mono<StoredFile> find(FileId id) {
        return Mono.fromCallable(() -> jdbi.withHandle(handle -> FileStatements.find(handle, id)))
                .subscribeOn(reading)
                .flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<List<StoredFile>> of(ConversationId conversation) {
        return Mono.fromCallable(() -> jdbi.withHandle(handle -> FileStatements.of(handle, conversation)))
                .subscribeOn(reading);
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
        return ids.isEmpty()
                ? Mono.just(Set.of())
                : Mono.fromCallable(() -> jdbi.withHandle(handle -> known(handle, ids)))
                        .subscribeOn(reading);
    }

    private static Set<FileId> known(Handle handle, List<FileId> ids) {
        return handle.createQuery("SELECT id FROM attachment WHERE id IN (<ids>)")
                .bindList("ids", ids.stream().map(FileId::toString).toList())
                .map((row, context) -> FileStatements.id(row))
                .collect(Collectors.toSet());
    }
}
