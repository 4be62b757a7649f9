package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Forgets;
import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.learning.gate.VerdictJson;
import io.frontdesk.chat.learning.rollout.Signal.Arm;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Rollouts in the database, and the turns they are judged by. Blocks the caller but in {@link #forget}. */
@Singleton
public final class RolloutStore implements Forgets {
    private static final String INSERT = """
            INSERT INTO rollout (id, lang, version, champion, state, share, reason, changed_by, began_at, step_at, revision, verdict)
            VALUES (:id, :lang, :version, :champion, :state, :share, :reason, :by, :began, :step, :revision, :verdict)
            ON CONFLICT DO NOTHING""";
    private static final String STEP = """
            UPDATE rollout SET state = :state, share = :share, reason = :reason, changed_by = :by, step_at = :at,
                revision = revision + 1
            WHERE id = :id AND revision = :revision""";
    private static final String STEPPED = """
            INSERT INTO rollout_step (rollout, revision, state, share, reason, changed_by, at)
            VALUES (:id, :revision, :state, :share, :reason, :by, :at)""";
    private static final String NOTE = """
            INSERT INTO rollout_turn (rollout, conversation, seq, asked, arm, champion_intent, champion_confidence,
                candidate_intent, candidate_confidence, again, at)
            VALUES (:rollout, :conversation, :seq, :asked, :arm, :champion, :championConfidence, :candidate,
                :candidateConfidence, :again, :at)
            ON CONFLICT DO NOTHING""";
    /** By conversation, for what one customer does is one thing; those that both served tell nothing. */
    private static final String ARMS = """
            SELECT arm, COUNT(*) AS conversations, SUM(down) AS down, SUM(again) AS again,
                SUM(handed_off) AS handed_off, SUM(fallback) AS fallback
            FROM (SELECT MIN(r.arm) AS arm, MAX(r.again) AS again,
                    MAX(CASE WHEN t.vote = 'down' THEN 1 ELSE 0 END) AS down,
                    MAX(CASE WHEN t.decision = 'hand_off' THEN 1 ELSE 0 END) AS handed_off,
                    MAX(CASE WHEN t.decision = 'fallback' THEN 1 ELSE 0 END) AS fallback
                FROM rollout_turn r JOIN turn t ON t.conversation = r.conversation AND t.seq = r.seq
                WHERE r.rollout = :id AND r.at >= :since
                GROUP BY r.conversation HAVING MIN(r.arm) = MAX(r.arm)) AS one
            GROUP BY arm""";

    private static final String DISAGREEMENTS = """
            SELECT r.*, t.body FROM rollout_turn r
            JOIN turn t ON t.conversation = r.conversation AND t.seq = r.asked
            WHERE r.rollout = :id AND r.candidate_intent <> '' AND r.champion_intent <> ''
                AND r.candidate_intent <> r.champion_intent
            ORDER BY r.at DESC, r.conversation, r.seq LIMIT :limit OFFSET :offset""";
    private static final String CANDIDATE = "candidate";
    private static final String CHAMPION = "champion";

    private final Jdbi jdbi;
    private final StoreWriter writer;

    public RolloutStore(Jdbi jdbi, StoreWriter writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** Keeps a new one; where it is open it takes the place of the one that was. False where another node was first. */
    boolean begin(Rollout rollout) {
        return write(handle -> {
            if (rollout.state() == RolloutState.SHADOW || rollout.state() == RolloutState.ALL) {
                open(handle, rollout.lang())
                        .ifPresent(before -> step(
                                handle,
                                before,
                                new Step(
                                        RolloutState.REPLACED,
                                        before.share(),
                                        "newer_candidate",
                                        rollout.changedBy(),
                                        rollout.stepAt())));
            }
            int added = handle.createUpdate(INSERT)
                    .bind("id", rollout.id())
                    .bind("lang", rollout.lang())
                    .bind("version", rollout.version())
                    .bind("champion", rollout.champion())
                    .bind("state", rollout.state().code())
                    .bind("share", rollout.share())
                    .bind("reason", rollout.reason())
                    .bind("by", rollout.changedBy())
                    .bind("began", rollout.beganAt().toEpochMilli())
                    .bind("step", rollout.stepAt().toEpochMilli())
                    .bind("revision", rollout.revision())
                    .bind("verdict", VerdictJson.text(rollout.verdict()))
                    .execute();
            if (added > 0) {
                keep(
                        handle,
                        rollout.id(),
                        rollout.revision(),
                        new Step(
                                rollout.state(),
                                rollout.share(),
                                rollout.reason(),
                                rollout.changedBy(),
                                rollout.stepAt()));
            }
            return added > 0;
        });
    }

    /** What a rollout comes to, why and by whom. */
    record Step(RolloutState state, double share, String reason, String by, Instant at) {}

    /** Takes a step; false where somebody else took one since {@code rollout} was read. */
    boolean step(Rollout rollout, Step step) {
        return write(handle -> {
            if (step.state().isOpen()) {
                open(handle, rollout.lang())
                        .filter(other -> !other.id().equals(rollout.id()))
                        .ifPresent(other -> step(
                                handle,
                                other,
                                new Step(
                                        RolloutState.REPLACED,
                                        other.share(),
                                        "newer_candidate",
                                        step.by(),
                                        step.at())));
            }
            return step(handle, rollout, step);
        });
    }

    Optional<Rollout> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM rollout WHERE id = :id")
                .bind("id", id)
                .map(RolloutStore::read)
                .findOne());
    }

    /** The one that is under way. */
    Optional<Rollout> open(String lang) {
        return jdbi.withHandle(handle -> open(handle, lang));
    }

    /** The one that says last what should serve all. */
    Optional<Rollout> settled(String lang) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM rollout WHERE lang = :lang "
                        + "AND state IN ('all', 'returned') ORDER BY step_at DESC, id DESC LIMIT 1")
                .bind("lang", lang)
                .map(RolloutStore::read)
                .findOne());
    }

    /** The latest first, from before {@code before}. */
    List<Rollout> latest(@Nullable String lang, @Nullable String before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM rollout WHERE (lang = :lang OR :lang = '') "
                        + "AND (id < :before OR :before = '') ORDER BY id DESC LIMIT :limit")
                .bind("lang", lang == null ? "" : lang)
                .bind("before", before == null ? "" : before)
                .bind("limit", limit)
                .map(RolloutStore::read)
                .list());
    }

    /** The last one of {@code version}, which may have been judged more than once. */
    Optional<Rollout> newest(String lang, String version) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM rollout WHERE lang = :lang AND version = :version ORDER BY id DESC LIMIT 1")
                .bind("lang", lang)
                .bind("version", version)
                .map(RolloutStore::read)
                .findOne());
    }

    List<Step> steps(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM rollout_step WHERE rollout = :id ORDER BY revision")
                .bind("id", id)
                .map((row, context) -> new Step(
                        RolloutState.ofCode(row.getString("state")),
                        row.getDouble("share"),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list());
    }

    void note(TriedTurn turn) {
        write(handle -> handle.createUpdate(NOTE)
                        .bind("rollout", turn.rollout())
                        .bind("conversation", turn.conversation().toString())
                        .bind("seq", turn.seq())
                        .bind("asked", turn.asked())
                        .bind("arm", turn.byCandidate() ? CANDIDATE : CHAMPION)
                        .bind("champion", turn.champion().intent())
                        .bind("championConfidence", turn.champion().confidence())
                        .bind("candidate", turn.candidate().intent())
                        .bind("candidateConfidence", turn.candidate().confidence())
                        .bind("again", turn.again() ? 1 : 0)
                        .bind("at", turn.at().toEpochMilli())
                        .execute()
                > 0);
    }

    /** What a rollout has seen since some time; {@code compared} are the turns that both were asked about. */
    record Seen(long turns, long byCandidate, long compared, long agreed) {}

    Seen seen(String id, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT COUNT(*) AS turns,
                            COALESCE(SUM(CASE WHEN arm = 'candidate' THEN 1 ELSE 0 END), 0) AS candidate,
                            COALESCE(SUM(CASE WHEN champion_intent <> '' AND candidate_intent <> '' THEN 1 ELSE 0 END), 0) AS compared,
                            COALESCE(SUM(CASE WHEN champion_intent <> '' AND champion_intent = candidate_intent THEN 1 ELSE 0 END), 0)
                                AS agreed
                        FROM rollout_turn WHERE rollout = :id AND at >= :since""")
                .bind("id", id)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> new Seen(
                        row.getLong("turns"), row.getLong("candidate"), row.getLong("compared"), row.getLong("agreed")))
                .one());
    }

    /** A question that the two took for different things. */
    record Disagreement(TriedTurn turn, String text) {}

    List<Disagreement> disagreements(String id, int limit, int offset) {
        return jdbi.withHandle(handle -> handle.createQuery(DISAGREEMENTS)
                .bind("id", id)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> new Disagreement(turn(row), row.getString("body")))
                .list());
    }

    /** The signals since the candidate first served some. */
    List<Signal> signals(String id) {
        return jdbi.withHandle(handle -> {
            Optional<Long> since = handle.createQuery(
                            "SELECT MIN(at) AS at FROM rollout_step WHERE rollout = :id AND state = 'share'")
                    .bind("id", id)
                    .map((row, context) -> {
                        long at = row.getLong("at");
                        return row.wasNull() ? Long.MAX_VALUE : at;
                    })
                    .findOne();
            Arm[] arms = {Arm.NONE, Arm.NONE};
            handle.createQuery(ARMS)
                    .bind("id", id)
                    .bind("since", since.orElse(Long.MAX_VALUE))
                    .map((row, context) -> {
                        arms[row.getString("arm").equals(CANDIDATE) ? 0 : 1] = arm(row);
                        return true;
                    })
                    .list();
            return Signal.all(arms[0], arms[1]);
        });
    }

    /** The visitor's words in a turn, where they were typed; empty else. */
    Optional<String> typed(ConversationId conversation, long seq) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT body FROM turn WHERE conversation = :id AND seq = :seq AND kind = 'say'")
                .bind("id", conversation.toString())
                .bind("seq", seq)
                .mapTo(String.class)
                .findOne());
    }

    /** What the visitor typed last before that turn. */
    Optional<String> typedBefore(ConversationId conversation, long seq) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT body FROM turn WHERE conversation = :id "
                        + "AND seq < :seq AND kind = 'say' ORDER BY seq DESC LIMIT 1")
                .bind("id", conversation.toString())
                .bind("seq", seq)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public Mono<Void> forget(ConversationId id) {
        return writer.commit(handle -> handle.execute("DELETE FROM rollout_turn WHERE conversation = ?", id.toString()))
                .then();
    }

    private static Optional<Rollout> open(Handle handle, String lang) {
        return handle.createQuery("SELECT * FROM rollout WHERE lang = :lang AND state IN ('shadow', 'share')")
                .bind("lang", lang)
                .map(RolloutStore::read)
                .findOne();
    }

    private static boolean step(Handle handle, Rollout rollout, Step step) {
        int changed = handle.createUpdate(STEP)
                .bind("id", rollout.id())
                .bind("revision", rollout.revision())
                .bind("state", step.state().code())
                .bind("share", step.share())
                .bind("reason", step.reason())
                .bind("by", step.by())
                .bind("at", step.at().toEpochMilli())
                .execute();
        if (changed > 0) {
            keep(handle, rollout.id(), rollout.revision() + 1, step);
        }
        return changed > 0;
    }

    private static void keep(Handle handle, String id, long revision, Step step) {
        handle.createUpdate(STEPPED)
                .bind("id", id)
                .bind("revision", revision)
                .bind("state", step.state().code())
                .bind("share", step.share())
                .bind("reason", step.reason())
                .bind("by", step.by())
                .bind("at", step.at().toEpochMilli())
                .execute();
    }

    private static Arm arm(ResultSet row) throws SQLException {
        return new Arm(
                row.getLong("conversations"),
                row.getLong("down"),
                row.getLong("again"),
                row.getLong("handed_off"),
                row.getLong("fallback"));
    }

    private static TriedTurn turn(ResultSet row) throws SQLException {
        return new TriedTurn(
                row.getString("rollout"),
                ConversationId.parse(row.getString("conversation")).orElseThrow(),
                row.getLong("seq"),
                row.getLong("asked"),
                row.getString("arm").equals(CANDIDATE),
                new TriedTurn.Guess(row.getString("champion_intent"), row.getDouble("champion_confidence")),
                new TriedTurn.Guess(row.getString("candidate_intent"), row.getDouble("candidate_confidence")),
                row.getInt("again") == 1,
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static Rollout read(ResultSet row, StatementContext context) throws SQLException {
        return new Rollout(
                row.getString("id"),
                row.getString("lang"),
                row.getString("version"),
                row.getString("champion"),
                RolloutState.ofCode(row.getString("state")),
                row.getDouble("share"),
                row.getString("reason"),
                row.getString("changed_by"),
                Instant.ofEpochMilli(row.getLong("began_at")),
                Instant.ofEpochMilli(row.getLong("step_at")),
                row.getLong("revision"),
                VerdictJson.read(row.getString("verdict")));
    }

    private boolean write(Change change) {
        return Objects.requireNonNullElse(writer.commit(change::make).block(), false);
    }

    private interface Change {
        boolean make(Handle handle);
    }
}
