package io.frontdesk.chat.conversation;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Presence in SQL. */
final class SqlPresenceRepository implements PresenceRepository {
    private static final String SET = """
            INSERT INTO agent_presence (agent, state, seen_at, assigned_at) VALUES (:agent, :state, :at, 0)
            ON CONFLICT (agent) DO UPDATE SET state = excluded.state, seen_at = excluded.seen_at""";

    private final StoreWriter writer;
    private final StoreReads reads;

    SqlPresenceRepository(StoreWriter writer, StoreReads reads) {
        this.writer = writer;
        this.reads = reads;
    }

    @Override
    public Mono<Boolean> set(String agent, State state, Instant at) {
        return writer.commit(handle -> handle.createUpdate(SET)
                        .bind("agent", agent)
                        .bind("state", state.name().toLowerCase(Locale.ROOT))
                        .bind("at", at.toEpochMilli())
                        .execute()
                > 0);
    }

    @Override
    public Mono<Integer> seen(Collection<String> agents, Instant at) {
        return agents.isEmpty()
                ? Mono.just(0)
                : writer.commit(handle -> handle.createUpdate(
                                "UPDATE agent_presence SET seen_at = :at WHERE agent IN (<agents>)")
                        .bind("at", at.toEpochMilli())
                        .bindList("agents", List.copyOf(agents))
                        .execute());
    }

    @Override
    public Mono<List<Presence>> all() {
        return reads.read(handle -> handle.createQuery("SELECT * FROM agent_presence")
                .map((row, context) -> new Presence(
                        row.getString("agent"),
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        TurnRow.at(row, "seen_at"),
                        TurnRow.at(row, "assigned_at")))
                .list());
    }
}
