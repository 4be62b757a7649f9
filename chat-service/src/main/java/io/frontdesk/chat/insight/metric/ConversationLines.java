package io.frontdesk.chat.insight.metric;

import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.privacy.mask.PersonalData;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the conversations behind a figure; their words are masked and kept nowhere. Blocks its callers. */
@Singleton
public final class ConversationLines {
    private static final String LINES = """
            SELECT f.conversation, f.at, f.lang, f.intent, f.state, f.reason, f.csat, c.agent_name,
                (SELECT t.body FROM turn t WHERE t.conversation = f.conversation AND t.kind = 'say' AND t.erased_at IS NULL
                    ORDER BY t.seq LIMIT 1) AS question
            FROM insight_case f JOIN conversation c ON c.id = f.conversation WHERE f.conversation IN (<ids>)""";

    private final Facts facts;
    private final PersonalData mask;

    ConversationLines(Facts facts, PersonalData mask) {
        this.facts = facts;
        this.mask = mask;
    }

    /** A page of {@code total}: the conversations {@code ids}, in their order; those that are gone are left out. */
    public ConversationLine.Page page(long total, List<String> ids) {
        if (ids.isEmpty()) {
            return new ConversationLine.Page(total, List.of());
        }
        Map<String, ConversationLine> lines = new HashMap<>();
        facts.read(handle -> {
            lines(handle, ids).forEach(line -> lines.put(line.id(), line));
            return true;
        });
        return new ConversationLine.Page(
                total, ids.stream().map(lines::get).filter(Objects::nonNull).toList());
    }

    private List<ConversationLine> lines(Handle handle, List<String> ids) {
        return handle.createQuery(LINES)
                .bindList("ids", ids)
                .map((row, context) -> line(row))
                .list();
    }

    private ConversationLine line(ResultSet row) throws SQLException {
        String question = row.getString("question");
        return new ConversationLine(
                row.getString("conversation"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("lang"),
                row.getString("intent"),
                row.getString("state"),
                row.getString("reason"),
                row.getInt("csat"),
                row.getString("agent_name"),
                question == null ? "" : mask.mask(question));
    }
}
