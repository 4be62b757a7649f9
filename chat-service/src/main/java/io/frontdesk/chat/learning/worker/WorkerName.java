package io.frontdesk.chat.learning.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.installation.DataFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** What whoever works on a data folder is called: the machine's name, and what stays the same when it starts again. */
public final class WorkerName {
    private static final int LENGTH = 8;

    private WorkerName() {}

    /** Of the one worker on {@code data}. */
    public static String on(DataFolder data) {
        return machine() + "/" + id(data.root().resolve("worker-id"));
    }

    /** Of the server on {@code data}, which judges. */
    public static String ofServer(DataFolder data) {
        return on(data) + "/server";
    }

    private static String id(Path file) {
        try {
            if (!Files.exists(file)) {
                Path fresh = Files.writeString(
                        Files.createTempFile(file.getParent(), ".worker-id", null),
                        UUID.randomUUID().toString().substring(0, LENGTH),
                        UTF_8);
                Files.move(fresh, file);
            }
            return Files.readString(file, UTF_8).strip();
        } catch (FileAlreadyExistsException faster) {
            return id(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException("the worker's name cannot be kept in " + file, unusable);
        }
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unnamed";
        }
    }
}
