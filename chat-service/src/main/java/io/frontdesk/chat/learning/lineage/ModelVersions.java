package io.frontdesk.chat.learning.lineage;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.learning.job.JobKind;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The versions that trainings made and what they descend from. Whether one serves is not known here. Blocks the caller. */
@Singleton
public final class ModelVersions {
    private static final String ADD = """
            INSERT INTO model_version (version, lang, job, kind, parent, created_at, flagged_at)
            VALUES (:version, :lang, :job, :kind, :parent, :at, 0) ON CONFLICT DO NOTHING""";

    /** An encoder that stays has seen what it saw, whatever its new head learned from. */
    private static final String INHERIT = """
            INSERT INTO example_model (model, example)
            SELECT :version, example FROM example_model WHERE model = :parent ON CONFLICT DO NOTHING""";

    private final Store store;

    public ModelVersions(Store store) {
        this.store = store;
    }

    /** Adds {@code version} as part of a transaction of the caller. */
    public static void add(Handle handle, ModelVersion version) {
        String parent = version.parent() == null ? "" : version.parent();
        handle.createUpdate(ADD)
                .bind("version", version.version())
                .bind("lang", version.lang())
                .bind("job", version.job())
                .bind("kind", version.kind().code())
                .bind("parent", parent)
                .bind("at", version.createdAt().toEpochMilli())
                .execute();
        handle.createUpdate(INHERIT)
                .bind("version", version.version())
                .bind("parent", parent)
                .execute();
    }

    public Optional<ModelVersion> find(String version) {
        return read(handle -> handle.createQuery("SELECT * FROM model_version WHERE version = :version")
                .bind("version", version)
                .map(ModelVersions::row)
                .findOne());
    }

    /** The newest {@code limit} of all languages, or of {@code lang} where it is given, the newest first. */
    public List<ModelVersion> list(@Nullable String lang, int limit) {
        return read(handle -> handle.createQuery("SELECT * FROM model_version WHERE lang = :lang OR :lang = '' "
                        + "ORDER BY created_at DESC, version DESC LIMIT :limit")
                .bind("lang", lang == null ? "" : lang)
                .bind("limit", limit)
                .map(ModelVersions::row)
                .list());
    }

    /** Those that are flagged. */
    public List<ModelVersion> flagged() {
        return read(handle -> handle.createQuery("SELECT * FROM model_version WHERE flagged_at > 0 ORDER BY version")
                .map(ModelVersions::row)
                .list());
    }

    /** How many examples {@code version} and the encoder in it have seen. */
    public long examplesSeen(String version) {
        return read(handle -> handle.createQuery("SELECT COUNT(*) FROM example_model WHERE model = :version")
                .bind("version", version)
                .mapTo(Long.class)
                .one());
    }

    /** Those that saw something of a conversation. */
    List<ModelVersion> thatSaw(ConversationId conversation) {
        return read(handle -> handle.createQuery("SELECT * FROM model_version WHERE version IN ("
                        + "SELECT example_model.model FROM example_model "
                        + "JOIN example ON example.id = example_model.example "
                        + "WHERE example.conversation = :conversation) ORDER BY version")
                .bind("conversation", conversation.toString())
                .map(ModelVersions::row)
                .list());
    }

    /** Writes down, unless it is already, that something {@code version} saw was erased. */
    boolean flag(String version, Instant at) {
        return requireNonNull(store.change(handle -> handle.createUpdate(
                                        "UPDATE model_version SET flagged_at = :at WHERE version = :version AND flagged_at = 0")
                                .bind("at", at.toEpochMilli())
                                .bind("version", version)
                                .execute())
                        .block())
                > 0;
    }

    private <T> T read(Function<Handle, T> query) {
        return store.readNow(query);
    }

    private static ModelVersion row(ResultSet row, StatementContext context) throws SQLException {
        String parent = row.getString("parent");
        long flagged = row.getLong("flagged_at");
        return new ModelVersion(
                row.getString("version"),
                row.getString("lang"),
                row.getString("job"),
                JobKind.ofCode(row.getString("kind")),
                parent.isEmpty() ? null : parent,
                Instant.ofEpochMilli(row.getLong("created_at")),
                flagged == 0 ? null : Instant.ofEpochMilli(flagged));
    }
}
