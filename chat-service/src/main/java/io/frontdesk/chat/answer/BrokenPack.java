package io.frontdesk.chat.answer;

import java.nio.file.Path;

/** A file of the pack cannot be used; the message says which and why. */
public final class BrokenPack extends RuntimeException {
    public BrokenPack(Path file, String why, Throwable cause) {
        super(file + " cannot be used: " + why, cause);
    }

    public BrokenPack(Path file, String why) {
        super(file + " cannot be used: " + why);
    }
}
