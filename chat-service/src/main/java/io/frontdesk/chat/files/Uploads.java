package io.frontdesk.chat.files;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.FileId;
import io.frontdesk.chat.conversation.FileRepository;
import io.frontdesk.chat.conversation.StoredFile;
import io.frontdesk.chat.conversation.StoredFile.Side;
import io.frontdesk.chat.conversation.UnknownAttachment;
import io.frontdesk.chat.files.FileRefused.Reason;
import io.frontdesk.chat.files.Incoming.Received;
import io.micronaut.http.multipart.PartData;
import io.micronaut.http.multipart.StreamingFileUpload;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Takes files in and gives them back. The content is safe before anything is known of the file. */
@Singleton
final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int THREADS = 4;
    private static final int WAITING = 1_000;
    private static final int PIECES = 8;
    private static final long ROOM = 1024 * 1024;

    private final FileSettings settings;
    private final FileStore store;
    private final FileRepository files;
    private final Scheduler threads = Schedulers.newBoundedElastic(THREADS, WAITING, "files");

    Uploads(FileSettings settings, FileStore store, FileRepository files) {
        this.settings = settings;
        this.store = store;
        this.files = files;
    }

    /** A file and its content, which whoever gets it closes. */
    record Opened(StoredFile file, InputStream content) {}

    /** Takes {@code upload} in; {@link FileRefused} or {@link FilesAway} where that is not to be, and then nothing stays. */
    Mono<StoredFile> take(ConversationId conversation, Side side, StreamingFileUpload upload) {
        return Mono.using(
                        () -> Incoming.into(settings.incoming(), settings.largest()),
                        incoming -> receive(incoming, upload).flatMap(received -> keep(conversation, side, received)),
                        Uploads::discard)
                .subscribeOn(threads)
                .onErrorMap(failure -> told(Exceptions.unwrap(failure)));
    }

    /** Lets all of {@code upload} pass by, for whoever sends it listens afterwards, then fails with {@code refusal}. */
    <T> Mono<T> drop(StreamingFileUpload upload, Throwable refusal) {
        return Flux.<PartData>from(upload)
                .doOnNext(Uploads::bytes)
                .onErrorComplete()
                .then(Mono.error(refusal));
    }

    /** The file for one who may see it; {@link UnknownAttachment} where there is none such. */
    Mono<StoredFile> find(ConversationId conversation, Side side, String id) {
        return Mono.justOrEmpty(FileId.parse(id))
                .flatMap(files::find)
                .filter(file -> file.conversation().equals(conversation) && file.isVisibleTo(side))
                .switchIfEmpty(Mono.error(UnknownAttachment::new));
    }

    Mono<Opened> open(StoredFile file) {
        return Mono.fromCallable(() -> store.open(file.id()))
                .subscribeOn(threads)
                .doOnError(failure -> LOG.error("file {} could not be read", file.id(), failure))
                .onErrorMap(IOException.class, FilesAway::new)
                .flatMap(Mono::justOrEmpty)
                .map(content -> new Opened(file, content))
                .switchIfEmpty(Mono.error(() -> missing(file)));
    }

    @PreDestroy
    void stop() {
        threads.dispose();
    }

    private Mono<Received> receive(Incoming incoming, StreamingFileUpload upload) {
        return Flux.<PartData>from(upload)
                .publishOn(threads, PIECES)
                .doOnNext(piece -> incoming.take(bytes(piece)))
                .then(Mono.fromCallable(() -> incoming.finish(upload.getFilename())));
    }

    private static byte[] bytes(PartData piece) {
        try {
            return piece.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Mono<StoredFile> keep(ConversationId conversation, Side side, Received received) {
        StoredFile file = new StoredFile(
                received.id(),
                conversation,
                side,
                received.name(),
                received.kind().mediaType(),
                received.bytes(),
                received.digest(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                false);
        return Mono.fromCallable(() -> {
                    store.put(received.id(), received.path());
                    return file;
                })
                .flatMap(safe -> files.keep(safe).publishOn(threads).doOnError(failure -> remove(file)));
    }

    /** What nothing is known of may go at once; where that fails it is found later. */
    private void remove(StoredFile file) {
        try {
            store.delete(file.id());
        } catch (IOException later) {
            LOG.warn("the content of {} stays until it is found to belong to nothing", file.id(), later);
        }
    }

    private static void discard(Incoming incoming) {
        try {
            incoming.close();
        } catch (IOException later) {
            LOG.warn("what was left of an upload stays until it is found", later);
        }
    }

    private Throwable told(Throwable failure) {
        return switch (failure) {
            case UncheckedIOException unwritable -> away(unwritable);
            case IOException unwritable -> away(unwritable);
            default -> failure;
        };
    }

    private Throwable away(Exception unwritable) {
        LOG.error("a file could not be kept", unwritable);
        return isFull() ? new FileRefused(Reason.NO_ROOM) : new FilesAway(unwritable);
    }

    private boolean isFull() {
        return settings.path().toFile().getUsableSpace() < ROOM;
    }

    private static UnknownAttachment missing(StoredFile file) {
        LOG.error("the content of file {} of conversation {} is missing", file.id(), file.conversation());
        return new UnknownAttachment();
    }
}
