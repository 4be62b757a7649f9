package io.frontdesk.chat.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Keeps two servers from sharing one data folder; gone with the process, however it ends. */
public final class DataFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    public static DataFolderLock on(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (taken(channel)) {
                return new DataFolderLock(channel);
            }
            channel.close();
        } catch (IOException unlockable) {
            throw new UnusableFolder("the data folder " + folder.root() + " cannot be locked");
        }
        throw new UnusableFolder("the data folder " + folder.root() + " is in use by a running Frontdesk");
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
