package io.frontdesk.chat.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Keeps two workers from sharing one data folder; gone with the process, however it ends. A server may work beside one. */
public final class WorkerLock implements AutoCloseable {
    private final FileChannel channel;

    private WorkerLock(FileChannel channel) {
        this.channel = channel;
    }

    public static WorkerLock on(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.root().resolve("worker-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (taken(channel)) {
                return new WorkerLock(channel);
            }
            channel.close();
        } catch (IOException unlockable) {
            throw new UnusableFolder("the data folder " + folder.root() + " cannot be locked");
        }
        throw new UnusableFolder("the data folder " + folder.root() + " has a worker already");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }
}
