package io.frontdesk.chat.insight.facts;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Forgets;
import io.frontdesk.chat.conversation.StoreWriter;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Keeps the figures in step with the conversations. Whatever is counted is made from the turns alone, so that doing it again, on
 * whichever node, late or after an erasure, gives the same. Blocks its callers but in {@link #forget}.
 */
@Singleton
public final class Facts implements Forgets {
    /** What changed this long before it was last looked is looked at again: other nodes' clocks are others. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final int AT_ONCE = 50;
    private static final int LISTED = 5_000;
    private static final String ZONE = "insight.zone";

    private final Jdbi jdbi;
    private final StoreWriter writer;
    private Instant looked = Instant.EPOCH;

    public Facts(Jdbi jdbi, StoreWriter writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** What was done: conversations counted anew, and how many still wait. */
    public record Progress(int done, long waiting) {}

    /** Counts what changed since this was last asked for, {@code most} conversations at most. */
    public synchronized Progress refresh(Instant now, ZoneId zone, int most) {
        rebuildWhereZoneChanged(zone);
        Instant since = earlier(looked, now).minus(OVERLAP);
        Instant from = since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since;
        int done = 0;
        while (done < most) {
            int wanted = Math.min(LISTED, most - done);
            List<String> stale = read(handle -> FactTables.stale(handle, from, wanted));
            for (int at = 0; at < stale.size(); at += AT_ONCE) {
                recount(stale.subList(at, Math.min(stale.size(), at + AT_ONCE)), zone);
            }
            done += stale.size();
            if (stale.size() < wanted) {
                looked = now;
                return new Progress(done, 0);
            }
        }
        return new Progress(done, read(handle -> FactTables.countStale(handle, from)));
    }

    /** Compares everything, whenever it changed: after a start, and for what a clock that jumped has hidden. */
    public synchronized Progress sweep(Instant now, ZoneId zone, int most) {
        List<String> gone = read(FactTables::gone);
        if (!gone.isEmpty()) {
            recount(gone, zone);
        }
        looked = Instant.EPOCH;
        return refresh(now, zone, most);
    }

    /** Runs a query on the figures on the caller's thread. */
    public <T> T read(Function<Handle, T> query) {
        return jdbi.withHandle(query::apply);
    }

    /** Takes all figures of the conversation away; what is left of it after its erasure is counted afresh. */
    @Override
    public Mono<Void> forget(ConversationId id) {
        return writer.commit(handle -> {
                    lock(handle);
                    Set<LocalDate> days = FactTables.remove(handle, id.toString(), zone(handle));
                    handle.execute("DELETE FROM insight_emerging_turn WHERE conversation = ?", id.toString());
                    days.forEach(day -> FactTables.sumUp(handle, day, zone(handle)));
                    return true;
                })
                .then();
    }

    private void recount(List<String> ids, ZoneId zone) {
        write(handle -> {
            Set<LocalDate> days = new TreeSet<>();
            ids.forEach(id -> days.addAll(FactTables.remove(handle, id, zone)));
            List<CaseSource> sources = FactTables.sources(handle, ids);
            for (CaseSource source : sources) {
                CaseReader.read(source)
                        .ifPresentOrElse(
                                figures -> days.addAll(FactTables.put(handle, source, figures, zone)),
                                () -> FactTables.silent(handle, source));
            }
            sources.stream()
                    .map(CaseSource::customer)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .distinct()
                    .forEach(customer -> FactTables.returns(handle, customer));
            days.forEach(day -> FactTables.sumUp(handle, day, zone));
            return true;
        });
    }

    private void rebuildWhereZoneChanged(ZoneId zone) {
        if (read(Facts::zone).equals(zone)) {
            return;
        }
        write(handle -> {
            handle.execute("DELETE FROM insight_day");
            FactTables.days(handle, zone).forEach(day -> FactTables.sumUp(handle, day, zone));
            handle.createUpdate("INSERT INTO setting (name, body, at) VALUES (:name, :body, 0) "
                            + "ON CONFLICT (name) DO UPDATE SET body = excluded.body")
                    .bind("name", ZONE)
                    .bind("body", zone.getId())
                    .execute();
            return true;
        });
    }

    private static ZoneId zone(Handle handle) {
        return handle.createQuery("SELECT body FROM setting WHERE name = :name")
                .bind("name", ZONE)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Nodes that count at the same time do so one after the other. */
    public static void lock(Handle handle) {
        handle.execute("INSERT INTO setting (name, body, at) VALUES ('insight.lock', '{}', 0) "
                + "ON CONFLICT (name) DO UPDATE SET at = setting.at + 1");
    }

    private void write(Function<Handle, Boolean> change) {
        writer.commit(handle -> {
                    lock(handle);
                    return change.apply(handle);
                })
                .block();
    }
}
