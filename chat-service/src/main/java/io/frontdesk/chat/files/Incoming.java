package io.frontdesk.chat.files;

import io.frontdesk.chat.conversation.FileId;
import io.frontdesk.chat.files.FileRefused.Reason;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file while it comes in: written to disk piece by piece, counted, and gone again unless the store takes it over. */
final class Incoming implements AutoCloseable {
    private final FileId id = FileId.fresh();
    private final Path path;
    private final FileChannel channel;
    private final long largest;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final MessageDigest digest = sha256();
    private long bytes;
    private @Nullable Exception failure;

    private Incoming(Path path, FileChannel channel, long largest) {
        this.path = path;
        this.channel = channel;
        this.largest = largest;
    }

    /** Begins a file in {@code folder} that may grow to {@code largest} bytes. */
    static Incoming into(Path folder, long largest) throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "file", ".part");
        return new Incoming(path, FileChannel.open(path, StandardOpenOption.WRITE), largest);
    }

    /** Takes the next piece. After a failure it takes and drops the rest, for most clients listen only once all is sent. */
    void take(byte[] piece) {
        if (failure == null) {
            try {
                write(piece);
            } catch (IOException | FileRefused refused) {
                failure = refused;
            }
        }
    }

    /** Everything is there; makes it durable and tells what it is, under the name its sender gave it. */
    Received finish(String name) throws IOException {
        if (failure instanceof IOException unwritable) {
            throw unwritable;
        }
        if (failure instanceof FileRefused refused) {
            throw refused;
        }
        if (bytes == 0) {
            throw new FileRefused(Reason.EMPTY);
        }
        FileKind kind = FileKind.ofContent(head.toByteArray()).orElseThrow(() -> new FileRefused(Reason.WRONG_TYPE));
        if (!kind.fits(name)) {
            throw new FileRefused(Reason.NAMED_WRONGLY);
        }
        channel.force(true);
        channel.close();
        String hash = HexFormat.of().formatHex(digest.digest());
        return new Received(id, path, FileName.cleaned(name, kind), kind, bytes, hash);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    private void write(byte[] piece) throws IOException {
        bytes += piece.length;
        if (bytes > largest) {
            throw new FileRefused(Reason.TOO_LARGE);
        }
        head.write(piece, 0, Math.min(piece.length, FileKind.HEAD - head.size()));
        digest.update(piece);
        ByteBuffer rest = ByteBuffer.wrap(piece);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** A file that has come in whole. */
    record Received(FileId id, Path path, String name, FileKind kind, long bytes, String digest) {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
