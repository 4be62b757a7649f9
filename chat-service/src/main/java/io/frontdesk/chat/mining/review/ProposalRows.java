package io.frontdesk.chat.mining.review;

import io.frontdesk.chat.mining.proposal.Proposal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proposals as rows; every statement runs in the transaction of its caller. */
final class ProposalRows {
    private static final String INSERT = """
            INSERT INTO mining_proposal (id, import_id, place, state, revision, decided_by, entry, changed_at, body)
            VALUES (:id, :import, :place, :state, :revision, :by, :entry, :at, :body)""";

    private static final String UPDATE = """
            UPDATE mining_proposal SET state = :state, revision = revision + 1, decided_by = :by, entry = :entry,
                changed_at = :at, body = :body WHERE id = :id AND revision = :revision""";

    private ProposalRows() {}

    static void insert(Handle handle, StoredProposal proposal) {
        handle.createUpdate(INSERT)
                .bind("id", proposal.id())
                .bind("import", proposal.importId())
                .bind("place", proposal.place())
                .bind("state", proposal.state().code())
                .bind("revision", proposal.revision())
                .bind("by", proposal.decidedBy())
                .bind("entry", proposal.entry())
                .bind("at", Instant.now().toEpochMilli())
                .bind("body", StoredJson.text(proposal.content()))
                .execute();
    }

    /** Writes {@code changed} over the revision it was made to; false where that is no longer the latest. */
    static boolean update(Handle handle, StoredProposal changed) {
        return handle.createUpdate(UPDATE)
                        .bind("id", changed.id())
                        .bind("revision", changed.revision())
                        .bind("state", changed.state().code())
                        .bind("by", changed.decidedBy())
                        .bind("entry", changed.entry())
                        .bind("at", Instant.now().toEpochMilli())
                        .bind("body", StoredJson.text(changed.content()))
                        .execute()
                == 1;
    }

    static Optional<StoredProposal> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM mining_proposal WHERE id = :id")
                .bind("id", id)
                .map(ProposalRows::read)
                .findOne();
    }

    static List<StoredProposal> of(Handle handle, String importId) {
        return handle.createQuery("SELECT * FROM mining_proposal WHERE import_id = :import ORDER BY place, id")
                .bind("import", importId)
                .map(ProposalRows::read)
                .list();
    }

    private static StoredProposal read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredProposal(
                row.getString("id"),
                row.getString("import_id"),
                row.getInt("place"),
                StoredProposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("revision"),
                row.getString("decided_by"),
                row.getString("entry"),
                StoredJson.read(row.getString("body"), Proposal.class));
    }
}
