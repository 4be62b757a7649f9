package io.frontdesk.chat.review;

import io.frontdesk.chat.review.order.Prospect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Items as they are weighed; reads only, in the transaction of the caller. */
final class ProspectRows {
    private static final String SELECT =
            "SELECT id, vector, predicted, uncertainty, size, density, cost, own, foreign_to "
                    + "FROM review_item WHERE ";

    private ProspectRows() {}

    static Optional<Prospect> find(Handle handle, String item) {
        return handle.createQuery(SELECT + "id = :id")
                .bind("id", item)
                .map(ProspectRows::read)
                .findOne();
    }

    static List<Prospect> toDo(Handle handle, String lang, int limit) {
        return handle.createQuery(SELECT + "state IN ('open', 'second', 'conflict') AND lang = :lang "
                        + "ORDER BY gain DESC, id LIMIT :limit")
                .bind("lang", lang)
                .bind("limit", limit)
                .map(ProspectRows::read)
                .list();
    }

    static List<Prospect> of(Handle handle, Collection<String> items) {
        return items.isEmpty()
                ? List.of()
                : handle.createQuery(SELECT + "id IN (<ids>)")
                        .bindList("ids", List.copyOf(items))
                        .map(ProspectRows::read)
                        .list();
    }

    private static Prospect read(ResultSet row, StatementContext context) throws SQLException {
        return new Prospect(
                row.getString("id"),
                Vectors32.of(row.getBytes("vector")),
                new Prospect.Reading(row.getString("predicted"), row.getDouble("uncertainty")),
                new Prospect.Weight(row.getLong("size"), row.getDouble("density"), row.getDouble("cost")),
                row.getDouble("own"),
                row.getDouble("foreign_to"));
    }
}
