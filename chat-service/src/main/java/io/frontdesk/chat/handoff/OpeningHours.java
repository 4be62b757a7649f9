package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.Store;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the desk is open; always, as long as nobody has set hours. What another node set counts here within seconds. */
@Singleton
public class OpeningHours {
    private static final Logger LOG = LoggerFactory.getLogger(OpeningHours.class);
    private static final String NAME = "hours";
    private static final String NEVER_SET = "{}";
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final Store store;
    private final Disposable looking;
    private volatile String json;
    private volatile DeskHours hours;

    OpeningHours(Store store) {
        this.store = store;
        this.json = store.readNow(handle -> find(handle).orElse(NEVER_SET));
        this.hours = HoursReader.read(json);
        this.looking = Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> look(), 1)
                .subscribe(done -> {}, broken -> LOG.error("new hours are noticed no more", broken));
    }

    @PreDestroy
    void stop() {
        looking.dispose();
    }

    public boolean areNow() {
        return areNow(null);
    }

    /** Whether those who see to {@code team}'s conversations work now. */
    public boolean areNow(@Nullable String team) {
        return hours.of(team).map(table -> table.isOpen(Instant.now())).orElse(true);
    }

    /** The hours by which {@code team} is closed now; empty while it is open. */
    Optional<Timetable> closed(@Nullable String team) {
        return hours.of(team).filter(table -> !table.isOpen(Instant.now()));
    }

    /** The hours as they were set. */
    public String json() {
        return json;
    }

    /** Sets them for all nodes; {@link BadHours} where they cannot be. */
    public Mono<String> set(String fresh) {
        DeskHours checked = HoursReader.read(fresh);
        return store.change(
                        handle -> handle.createUpdate("INSERT INTO setting (name, body, at) VALUES (:name, :body, :at) "
                                        + "ON CONFLICT (name) DO UPDATE SET body = excluded.body, at = excluded.at")
                                .bind("name", NAME)
                                .bind("body", fresh)
                                .bind("at", Instant.now().toEpochMilli())
                                .execute())
                .map(done -> {
                    take(fresh, checked);
                    return fresh;
                });
    }

    private Mono<Boolean> look() {
        return store.read(handle -> find(handle).orElse(NEVER_SET))
                .filter(found -> !found.equals(json))
                .map(found -> {
                    take(found, HoursReader.read(found));
                    return true;
                })
                .onErrorResume(away -> {
                    LOG.warn("the hours cannot be looked up now: {}", away.toString());
                    return Mono.just(false);
                });
    }

    private synchronized void take(String fresh, DeskHours checked) {
        json = fresh;
        hours = checked;
    }

    private static Optional<String> find(Handle handle) {
        return handle.createQuery("SELECT body FROM setting WHERE name = :name")
                .bind("name", NAME)
                .mapTo(String.class)
                .findOne();
    }
}
