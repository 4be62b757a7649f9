package io.frontdesk.chat.files;

import io.frontdesk.chat.conversation.FileId;
import io.frontdesk.chat.conversation.FileRepository;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Removes what was uploaded and never sent, and contents that a crash left without anything being known of them. */
@Singleton
final class UnsentFiles implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(UnsentFiles.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration ROUND = Duration.ofHours(1);
    private static final int AT_ONCE = 500;

    private final FileSettings settings;
    private final FileStore store;
    private final FileRepository files;
    private final Disposable.Swap rounds = Disposables.swap();

    UnsentFiles(FileSettings settings, FileStore store, FileRepository files) {
        this.settings = settings;
        this.store = store;
        this.files = files;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        rounds.update(Flux.interval(FIRST, ROUND)
                .onBackpressureDrop()
                .concatMap(tick -> remove(Instant.now().minus(settings.unsentFor())), 1)
                .subscribe(done -> {}, broken -> LOG.error("unsent files are removed no more", broken)));
    }

    @PreDestroy
    void stop() {
        rounds.dispose();
    }

    /** Removes what was uploaded before {@code time} for nothing; tells how much that was. */
    Mono<Integer> remove(Instant time) {
        return files.forgetUnsent(time)
                .publishOn(Schedulers.boundedElastic())
                .map(this::delete)
                .flatMap(unsent -> lost(time).map(lost -> unsent + lost))
                .doOnNext(UnsentFiles::tell)
                .onErrorResume(away -> {
                    LOG.warn("unsent files cannot be removed now: {}", away.toString());
                    return Mono.just(0);
                });
    }

    private Mono<Integer> lost(Instant time) {
        return Mono.fromCallable(() -> put(time))
                .flatMapIterable(all -> all)
                .buffer(AT_ONCE)
                .concatMap(some -> files.known(some)
                        .publishOn(Schedulers.boundedElastic())
                        .map(known ->
                                some.stream().filter(id -> !known.contains(id)).toList())
                        .map(this::delete))
                .reduce(0, Integer::sum);
    }

    private List<FileId> put(Instant time) throws IOException {
        dropParts(time);
        return store.putBefore(time);
    }

    /** What a crash left of uploads that were under way. */
    private void dropParts(Instant time) throws IOException {
        Path incoming = settings.incoming();
        if (Files.isDirectory(incoming)) {
            try (Stream<Path> parts = Files.list(incoming)) {
                for (Path part : parts.toList()) {
                    if (Files.getLastModifiedTime(part).toInstant().isBefore(time)) {
                        Files.deleteIfExists(part);
                    }
                }
            }
        }
    }

    /** Deletes contents; one that cannot be deleted now is found again in the next round. */
    private int delete(List<FileId> ids) {
        List<FileId> gone = new ArrayList<>();
        for (FileId id : ids) {
            try {
                store.delete(id);
                gone.add(id);
            } catch (IOException later) {
                LOG.warn("the content of file {} cannot be deleted now", id, later);
            }
        }
        return gone.size();
    }

    private static void tell(int count) {
        if (count > 0) {
            LOG.info("removed {} files that no message carries", count);
        }
    }
}
