package io.frontdesk.chat.insight.metric;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.privacy.mask.PersonalData;
import io.micronaut.serde.annotation.Serdeable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One of the conversations behind a figure. Its words are read where they stand, masked, and kept nowhere. */
@Serdeable
@JsonInclude(NON_NULL)
public record ConversationLine(
        String id,
        @JsonProperty("started_at") Instant startedAt,
        String lang,
        String intent,
        String state,
        String reason,
        int csat,
        @JsonProperty("agent_name") @Nullable String agentName,
        String question) {
    private static final String LINES = """
            SELECT f.conversation, f.at, f.lang, f.intent, f.state, f.reason, f.csat, c.agent_name,
                (SELECT t.body FROM turn t WHERE t.conversation = f.conversation AND t.kind = 'say' AND t.erased_at IS NULL
                    ORDER BY t.seq LIMIT 1) AS question
            FROM insight_case f JOIN conversation c ON c.id = f.conversation WHERE f.conversation IN (<ids>)""";

    /** A page of them, of {@code total}. */
    @Serdeable
    public record Page(long total, List<ConversationLine> conversations) {}

    /** The conversations {@code ids}, in their order; those that are gone are left out. */
    public static List<ConversationLine> of(Facts facts, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, ConversationLine> lines = new HashMap<>();
        facts.read(handle -> {
            lines(handle, ids).forEach(line -> lines.put(line.id(), line));
            return true;
        });
        return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    private static List<ConversationLine> lines(Handle handle, List<String> ids) {
        return handle.createQuery(LINES)
                .bindList("ids", ids)
                .map((row, context) -> line(row))
                .list();
    }

    private static ConversationLine line(ResultSet row) throws SQLException {
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
                question == null ? "" : PersonalData.standard().mask(question));
    }
}
