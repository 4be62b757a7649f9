package io.frontdesk.chat.knowledge.version;

import static java.util.stream.Collectors.joining;

import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the entries of the newest version, one by one or page by page, and how each came to be. Blocks the caller. */
@Singleton
public final class Revisions {
    private static final String STALE = "EXISTS (SELECT 1 FROM knowledge_revision o WHERE o.id = r.id "
            + "AND o.lang <> r.lang AND o.since <= h.head AND o.until > h.head AND o.rewritten > r.settled)";

    private static final String LIVE = " FROM knowledge_revision r, knowledge_head h "
            + "WHERE h.one = 1 AND r.since <= h.head AND r.until > h.head ";

    private static final String COLUMNS = "SELECT r.entry, r.since, CASE WHEN " + STALE + " THEN 1 ELSE 0 END AS stale";

    private final Jdbi jdbi;

    Revisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One page and how many entries all pages have. */
    public record Page(long total, List<Revision> revisions) {
        public Page {
            revisions = List.copyOf(revisions);
        }
    }

    /** What an entry was from one version until another, 0 where it still is; the version is the first of them. */
    public record Past(FaqEntry entry, Version version, long until) {}

    public Optional<Revision> find(EntryKey key) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + LIVE + "AND r.id = :id AND r.lang = :lang")
                .bind("id", key.id())
                .bind("lang", key.lang())
                .map(Revisions::revision)
                .findOne());
    }

    /** By id and language. */
    public Page page(EntryFilter filter, long offset, int limit) {
        return jdbi.withHandle(handle -> new Page(count(handle, filter), rows(handle, filter, offset, limit)));
    }

    /** What an entry was, the latest first. */
    public List<Past> history(EntryKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT r.entry, r.until, h.head, v.* "
                        + "FROM knowledge_revision r JOIN knowledge_version v ON v.number = r.since, knowledge_head h "
                        + "WHERE h.one = 1 AND v.number <= h.head AND r.id = :id AND r.lang = :lang "
                        + "ORDER BY r.since DESC")
                .bind("id", key.id())
                .bind("lang", key.lang())
                .map(Revisions::past)
                .list());
    }

    private static List<Revision> rows(Handle handle, EntryFilter filter, long offset, int limit) {
        return handle.createQuery(
                        COLUMNS + LIVE + conditions(filter) + " ORDER BY r.id, r.lang LIMIT :limit OFFSET :offset")
                .bindMap(values(filter))
                .bind("limit", limit)
                .bind("offset", offset)
                .map(Revisions::revision)
                .list();
    }

    private static long count(Handle handle, EntryFilter filter) {
        return handle.createQuery("SELECT COUNT(*)" + LIVE + conditions(filter))
                .bindMap(values(filter))
                .mapTo(Long.class)
                .one();
    }

    private static String conditions(EntryFilter filter) {
        return given(filter.lang(), " AND r.lang = :lang")
                + given(filter.category(), " AND r.category = :category")
                + given(filter.text(), " AND r.searched LIKE :text ESCAPE '\\'")
                + given(filter.owner(), " AND r.owner = :owner")
                + filter.conditions().stream()
                        .sorted()
                        .map(condition -> " AND " + condition(condition))
                        .collect(joining());
    }

    private static String condition(EntryFilter.Condition condition) {
        return switch (condition) {
            case EXPIRED -> "r.valid_to <> '' AND r.valid_to < :today";
            case UPCOMING -> "r.valid_from > :today";
            case REVIEW_DUE -> "r.review_by <> '' AND r.review_by <= :today";
            case STALE -> STALE;
        };
    }

    private static String given(@Nullable String value, String condition) {
        return value == null ? "" : condition;
    }

    private static Map<String, Object> values(EntryFilter filter) {
        Map<String, Object> values = new HashMap<>();
        put(values, "lang", filter.lang());
        put(values, "category", filter.category());
        put(values, "owner", filter.owner());
        put(values, "text", filter.text() == null ? null : "%" + escaped(filter.text()) + "%");
        put(values, "today", filter.namesToday() ? filter.today().toString() : null);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static String escaped(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static Revision revision(ResultSet row, StatementContext context) throws SQLException {
        return new Revision(VersionRows.entry(row, context), row.getLong("since"), row.getInt("stale") == 1);
    }

    private static Past past(ResultSet row, StatementContext context) throws SQLException {
        long until = row.getLong("until");
        return new Past(
                VersionRows.entry(row, context),
                VersionRows.version(row, context),
                until > row.getLong("head") ? 0 : until);
    }
}
