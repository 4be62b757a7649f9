package io.frontdesk.chat.files;

import io.frontdesk.chat.conversation.FileId;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the contents of files by id; a content never changes. Knows nothing of who may see it. Blocks its caller. */
interface FileStore {
    /** Takes the content over from {@code file}, which is on disk already; it survives a crash once this returns. */
    void put(FileId id, Path file) throws IOException;

    /** The content, which the caller closes; empty where there is none. */
    Optional<InputStream> open(FileId id) throws IOException;

    /** Removes the content, where there is one. */
    void delete(FileId id) throws IOException;

    /** The ids of contents that were put before {@code time}. */
    List<FileId> putBefore(Instant time) throws IOException;
}
