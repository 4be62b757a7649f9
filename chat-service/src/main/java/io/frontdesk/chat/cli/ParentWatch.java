package io.frontdesk.chat.cli;

import java.util.Optional;

/** Ends this process when the server that started it is gone, so that no training outlives a killed server. */
final class ParentWatch {
    private ParentWatch() {}

    static void start() {
        Long parent = Long.getLong("frontdesk.parent");
        if (parent != null) {
            Thread.ofPlatform().daemon().name("parent-watch").start(() -> endWith(parent));
        }
    }

    private static void endWith(long parent) {
        Optional<ProcessHandle> alive = ProcessHandle.of(parent);
        alive.ifPresent(process -> process.onExit().join());
        Runtime.getRuntime().halt(CommandErrors.FAILED);
    }
}
