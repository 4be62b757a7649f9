package io.frontdesk.chat.conversation;

import io.frontdesk.chat.conversation.StoredFile.Side;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The changes to files, each within a transaction that the caller commits. */
final class FileStatements {
    private FileStatements() {}

    static StoredFile keep(Handle handle, StoredFile file) {
        ConversationRow.lock(handle, file.conversation(), file.at());
        if (unsent(handle, file) >= FileRepository.MOST_UNSENT) {
            throw new TooManyFiles();
        }
        handle.createUpdate("INSERT INTO attachment (id, conversation, uploader, name, media_type, bytes, digest, at) "
                        + "VALUES (:id, :conversation, :uploader, :name, :type, :bytes, :digest, :at)")
                .bind("id", file.id().toString())
                .bind("conversation", file.conversation().toString())
                .bind("uploader", file.uploader().code())
                .bind("name", file.name())
                .bind("type", file.mediaType())
                .bind("bytes", file.bytes())
                .bind("digest", file.digest())
                .bind("at", file.at().toEpochMilli())
                .execute();
        return file;
    }

    static Optional<StoredFile> find(Handle handle, FileId id) {
        return handle.createQuery("SELECT * FROM attachment WHERE id = :id")
                .bind("id", id.toString())
                .map(FileStatements::read)
                .findOne();
    }

    static List<StoredFile> of(Handle handle, ConversationId conversation) {
        return handle.createQuery("SELECT * FROM attachment WHERE conversation = :conversation ORDER BY at, id")
                .bind("conversation", conversation.toString())
                .map(FileStatements::read)
                .list();
    }

    /** The files that a turn of {@code side} names, now sent; {@link UnknownAttachment} where one is not theirs. */
    static List<Attachment> send(Handle handle, ConversationId conversation, Side side, List<Attachment> named) {
        return named.stream()
                .map(attachment -> send(handle, conversation, side, attachment.id()))
                .toList();
    }

    static FileId id(ResultSet row) throws SQLException {
        return FileId.parse(row.getString("id")).orElseThrow();
    }

    private static Attachment send(Handle handle, ConversationId conversation, Side side, String id) {
        return handle.createQuery("UPDATE attachment SET sent = 1 WHERE id = :id AND conversation = :conversation "
                        + "AND uploader = :uploader RETURNING *")
                .bind("id", id)
                .bind("conversation", conversation.toString())
                .bind("uploader", side.code())
                .map(FileStatements::read)
                .findOne()
                .map(StoredFile::attachment)
                .orElseThrow(UnknownAttachment::new);
    }

    private static int unsent(Handle handle, StoredFile file) {
        return handle.createQuery("SELECT COUNT(*) FROM attachment WHERE conversation = :conversation "
                        + "AND uploader = :uploader AND sent = 0")
                .bind("conversation", file.conversation().toString())
                .bind("uploader", file.uploader().code())
                .mapTo(Integer.class)
                .one();
    }

    private static StoredFile read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredFile(
                id(row),
                TurnRow.id(row),
                Side.ofCode(row.getString("uploader")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("digest"),
                TurnRow.at(row, "at"),
                row.getInt("sent") == 1);
    }
}
