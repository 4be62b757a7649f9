package io.frontdesk.chat.knowledge.version;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.CorpusStamp;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads versions and what differs between them. Blocks the caller. */
@Singleton
public final class Versions {
    private static final String BETWEEN = "(since <= :low AND until > :low AND until <= :high) "
            + "OR (since > :low AND since <= :high AND until > :high)";

    private final Jdbi jdbi;

    Versions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest version; nothing before the first one. */
    public Optional<Version> newest() {
        return read(VersionRows::newest);
    }

    public Optional<Version> find(long number) {
        return read(handle -> VersionRows.find(handle, number));
    }

    /** The newest {@code limit} below {@code before}, the newest first. */
    public List<Version> list(long before, int limit) {
        return read(handle -> handle.createQuery("SELECT * FROM knowledge_version WHERE number < :before "
                        + "AND number <= (SELECT head FROM knowledge_head WHERE one = 1) "
                        + "ORDER BY number DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit)
                .map(VersionRows::version)
                .list());
    }

    /** The version that has {@code stamp}; nothing where that is of another database. */
    public Optional<Version> of(CorpusStamp stamp) {
        return find(stamp.number()).filter(version -> version.stamp().equals(stamp));
    }

    /** Every entry of a version, by id and language. */
    public List<FaqEntry> entries(long number) {
        return read(handle -> handle.createQuery("SELECT entry FROM knowledge_revision "
                        + "WHERE since <= :number AND until > :number ORDER BY id, lang")
                .bind("number", number)
                .map(VersionRows::entry)
                .list());
    }

    /** What changed from {@code from} to {@code to}, which may be the older one; reads no more than what did. */
    public Difference difference(long from, long to) {
        long low = Math.min(from, to);
        List<Bounded> rows = read(handle -> bounds(
                        handle.createQuery("SELECT entry, since FROM knowledge_revision WHERE " + BETWEEN), from, to)
                .map((row, context) -> new Bounded(VersionRows.entry(row, context), row.getLong("since") <= low))
                .list());
        Difference forward = Difference.between(entries(rows, true), entries(rows, false));
        return from <= to ? forward : forward.reversed();
    }

    /** About how many changes lead from one version to another; quick. */
    public long distance(long from, long to) {
        return read(handle -> bounds(
                        handle.createQuery("SELECT COUNT(*) FROM knowledge_revision WHERE " + BETWEEN), from, to)
                .mapTo(Long.class)
                .one());
    }

    private static Query bounds(Query query, long from, long to) {
        return query.bind("low", Math.min(from, to)).bind("high", Math.max(from, to));
    }

    private static List<FaqEntry> entries(List<Bounded> rows, boolean before) {
        return rows.stream()
                .filter(row -> row.before() == before)
                .map(Bounded::entry)
                .toList();
    }

    private <T> T read(Function<Handle, T> query) {
        return jdbi.withHandle(query::apply);
    }

    /** An entry as it was at one end of a span of versions, and not at the other. */
    private record Bounded(FaqEntry entry, boolean before) {}
}
