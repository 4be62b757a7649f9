package io.frontdesk.chat.identity;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The installation's one admin token, made at the first start and kept in a file that only its owner reads. */
@Context
public final class AdminToken {
    private static final int SHORTEST = 20;

    private final String hash;

    AdminToken(@Value("${frontdesk.data:data}") String data) {
        this.hash = Secret.hash(readOrMake(Path.of(data).resolve("admin-token")));
    }

    /** Whether {@code token} is the admin's. */
    public boolean is(String token) {
        return Secret.matches(token, hash);
    }

    private static String readOrMake(Path file) {
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException refused) {
            throw new UncheckedIOException("the admin token in " + file + " cannot be kept", refused);
        }
    }

    private static String read(Path file) throws IOException {
        String token = Files.readString(file).strip();
        if (token.length() < SHORTEST) {
            throw new IllegalStateException("the admin token in " + file + " is shorter than " + SHORTEST
                    + " characters; delete the file to get a new one");
        }
        return token;
    }

    private static String make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String token = Secret.fresh("fd_");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, token + System.lineSeparator(), StandardOpenOption.WRITE);
        return token;
    }
}
