package io.frontdesk.chat.files;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that are taken, told by their first bytes. None of them can carry a script that a browser runs. */
enum FileKind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    /** So many bytes from the start are enough to tell. */
    static final int HEAD = 64 * 1024;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(FileKind::mediaType).toList();
    }

    /** The kind of a content that begins with {@code head}, whatever its name says. */
    static Optional<FileKind> ofContent(byte[] head) {
        return ofType(detect(new ByteArrayInputStream(head), new Metadata()));
    }

    static Optional<FileKind> ofCode(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    boolean isPicture() {
        return this != PDF;
    }

    /** Whether a file of this kind may be called {@code name}: its extension says the same, or nothing. */
    boolean fits(String name) {
        MediaType said = said(name);
        return said.equals(MediaType.OCTET_STREAM) || said.toString().equals(mediaType);
    }

    /** Whether the extension of {@code name} says this very kind. */
    boolean isSaidBy(String name) {
        return said(name).toString().equals(mediaType);
    }

    private static MediaType said(String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return detect(null, metadata);
    }

    private static MediaType detect(@Nullable InputStream content, Metadata metadata) {
        try {
            return TYPES.detect(content, metadata);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot be read", impossible);
        }
    }

    private static Optional<FileKind> ofType(MediaType type) {
        return ofCode(type.toString());
    }
}
