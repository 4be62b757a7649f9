package io.frontdesk.chat.files;

/** The place where files lie cannot be reached; nothing was kept, and it may be tried again. */
public final class FilesAway extends RuntimeException {
    FilesAway(Throwable cause) {
        super("files cannot be kept or read just now", cause);
    }
}
