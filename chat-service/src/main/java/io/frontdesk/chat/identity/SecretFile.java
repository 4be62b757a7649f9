package io.frontdesk.chat.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret of the data folder: made at the first start, in a file that only its owner reads. */
public final class SecretFile {
    private static final int SHORTEST = 20;

    private SecretFile() {}

    /** The secret in {@code file}, which {@code name} names to people; made where there is none. */
    public static String readOrMake(Path file, String prefix, String name) {
        try {
            return Files.exists(file) ? read(file, name) : make(file, prefix);
        } catch (IOException refused) {
            throw new UncheckedIOException("the " + name + " in " + file + " cannot be kept", refused);
        }
    }

    private static String read(Path file, String name) throws IOException {
        String secret = Files.readString(file).strip();
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException("the " + name + " in " + file + " is shorter than " + SHORTEST
                    + " characters; delete the file to get a new one");
        }
        return secret;
    }

    private static String make(Path file, String prefix) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String secret = Secret.fresh(prefix);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, secret + System.lineSeparator(), StandardOpenOption.WRITE);
        return secret;
    }
}
