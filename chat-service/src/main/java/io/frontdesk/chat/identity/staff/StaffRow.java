package io.frontdesk.chat.identity.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Accounts and teams as rows, both ways. */
final class StaffRow {
    static final String COLUMNS =
            "id, email, name, picture, role, languages, capacity, active, version, password_hash, "
                    + "one_time_until, created_at, last_login_at";

    private static final JsonMapper JSON = new JsonMapper();

    private StaffRow() {}

    static StaffAccount account(ResultSet row, StatementContext context) throws SQLException {
        return new StaffAccount(
                member(row),
                row.getLong("version"),
                row.getString("password_hash"),
                time(row, "one_time_until"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                time(row, "last_login_at"));
    }

    static <S extends SqlStatement<S>> S bind(S statement, StaffMember member) {
        return statement
                .bind("id", member.id().value())
                .bind("email", member.email())
                .bind("key", key(member.email()))
                .bind("name", member.name())
                .bind("picture", member.picture())
                .bind("role", member.role().code())
                .bind("languages", json(member.languages()))
                .bind("capacity", member.capacity())
                .bind("active", member.active() ? 1 : 0);
    }

    /** What two spellings of one e-mail address or name have in common. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    static String json(List<String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are always JSON", impossible);
        }
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        try {
            return List.of(JSON.readValue(row.getString(column), String[].class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the column " + column + " holds no list of texts", damaged);
        }
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                new StaffId(row.getString("id")),
                row.getString("email"),
                row.getString("name"),
                row.getString("picture"),
                Role.ofCode(row.getString("role")).orElseThrow(),
                texts(row, "languages"),
                row.getInt("capacity"),
                row.getInt("active") == 1);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
