package io.frontdesk.chat.insight.trapped;

import io.frontdesk.chat.insight.facts.CompanyClock;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.privacy.mask.PersonalData;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Customers who get nowhere at the moment, for supervisors who may step in. */
@Controller("/api/admin/insight/trapped")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrappedController {
    private static final Duration LIVE = Duration.ofHours(1);
    private static final int MOST_LOOKED_AT = 500;
    private static final int MOST_SHOWN = 100;
    private static final String TURNS = """
            SELECT c.id, c.owner, c.lang, t.speaker, t.kind, t.body, t.at, t.decision, t.vote,
                CASE WHEN t.kind = 'notice' THEN t.detail END AS detail
            FROM (SELECT id, owner, lang, last_at FROM conversation WHERE status = 'open' AND owner IN ('bot', 'queue')
                AND last_at >= :since AND last_at <= :now ORDER BY last_at DESC LIMIT :most) c
            JOIN turn t ON t.conversation = c.id WHERE t.at >= :early ORDER BY c.id, t.seq""";
    private static final Duration LOOKED_BACK = Duration.ofHours(12);

    private final CompanyClock clock;
    private final Facts facts;
    private final PersonalData mask;

    TrappedController(CompanyClock clock, Facts facts, PersonalData mask) {
        this.clock = clock;
        this.facts = facts;
        this.mask = mask;
    }

    /** One of them, with the last thing they said, masked. */
    @Serdeable
    record TrappedView(String id, String lang, String owner, Instant since, List<String> signs, String last) {}

    /** All of them, who waits longest first; {@code more} are not shown. */
    @Serdeable
    record TrappedViews(List<TrappedView> trapped, int more) {}

    private record Open(String id, String lang, String owner, List<Said> turns) {}

    @Get
    TrappedViews list() {
        Instant now = clock.now();
        List<TrappedView> all = facts.read(handle -> open(handle, now)).stream()
                .flatMap(open -> Trap.in(open.turns(), now).map(trap -> view(open, trap)).stream())
                .sorted(Comparator.comparing(TrappedView::since))
                .toList();
        return new TrappedViews(all.subList(0, Math.min(all.size(), MOST_SHOWN)), Math.max(0, all.size() - MOST_SHOWN));
    }

    private static List<Open> open(Handle handle, Instant now) {
        Map<String, Open> byId = new LinkedHashMap<>();
        handle.createQuery(TURNS)
                .bind("since", now.minus(LIVE).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("early", now.minus(LOOKED_BACK).toEpochMilli())
                .bind("most", MOST_LOOKED_AT)
                .map((row, context) -> {
                    Open open = byId.get(row.getString("id"));
                    if (open == null) {
                        open = new Open(
                                row.getString("id"), row.getString("lang"), row.getString("owner"), new ArrayList<>());
                        byId.put(open.id(), open);
                    }
                    return open.turns().add(said(row));
                })
                .list();
        return List.copyOf(byId.values());
    }

    private static Said said(ResultSet row) throws SQLException {
        String detail = row.getString("detail");
        String decision = row.getString("decision");
        return new Said(
                row.getString("speaker"),
                row.getString("kind"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("at")),
                decision == null ? "" : decision,
                "down".equals(row.getString("vote")),
                row.getString("speaker").equals("agent") || (detail != null && detail.contains("\"JOINED\"")));
    }

    private TrappedView view(Open open, Trap trap) {
        String last = open.turns().stream()
                .filter(Said::isVisitors)
                .reduce((one, later) -> later)
                .map(Said::text)
                .orElse("");
        return new TrappedView(
                open.id(),
                open.lang(),
                open.owner(),
                trap.since(),
                trap.signs().stream().map(Trap.Sign::code).sorted().toList(),
                mask.mask(last));
    }
}
