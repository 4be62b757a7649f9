package io.frontdesk.retrieval.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The bytes of one entry; stops with {@link UnpacksTooLarge} once entry or archive have given more than they may. */
final class CountedStream extends FilterInputStream {
    private final Archive archive;
    private final String entry;
    private long given;

    CountedStream(InputStream packed, Archive archive, String entry) {
        super(packed);
        this.archive = archive;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = unpacked(into, from, length);
        if (read > 0) {
            given += read;
            archive.gave(entry, given, read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    private int unpacked(byte[] into, int from, int length) throws IOException {
        try {
            return in.read(into, from, length);
        } catch (ZipException damaged) {
            throw new BrokenArchive(entry + " is damaged", damaged);
        } catch (java.io.EOFException cutOff) {
            throw new BrokenArchive(entry + " is cut off", cutOff);
        }
    }
}
