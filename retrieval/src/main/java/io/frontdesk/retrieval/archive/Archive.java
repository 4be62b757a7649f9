package io.frontdesk.retrieval.archive;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ZIP in memory whose entries are read one by one and never written anywhere. */
public final class Archive implements AutoCloseable {
    /** Signature of an entry in the central directory. */
    private static final byte[] LISTED = {'P', 'K', 1, 2};

    /** Entries whose directory fits into memory in any case; archives within the archive are counted too. */
    private static final int SAFE = 20_000;

    private final ZipFile zip;
    private final UnpackLimit limit;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private long given;

    private Archive(ZipFile zip, UnpackLimit limit) {
        this.zip = zip;
        this.limit = limit;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                entries.putIfAbsent(EntryName.of(entry), entry);
            }
        }
    }

    /** Whether {@code content} begins as a ZIP does. */
    public static boolean looksLike(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] <= 7 && content[2] > 0;
    }

    public static Archive open(byte[] content, UnpackLimit limit) throws IOException {
        if (listed(content) > Math.max(SAFE, limit.entries())) {
            throw new TooManyEntries(limit.entries());
        }
        Archive archive = opened(content, limit);
        if (archive.entries.size() > limit.entries()) {
            archive.close();
            throw new TooManyEntries(limit.entries());
        }
        return archive;
    }

    private static Archive opened(byte[] content, UnpackLimit limit) throws BrokenArchive {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .setCharset(StandardCharsets.ISO_8859_1)
                    .setUseUnicodeExtraFields(true)
                    .get();
            return new Archive(zip, limit);
        } catch (IOException | RuntimeException notOne) {
            throw new BrokenArchive("the list of its files is missing or damaged", notOne);
        }
    }

    /** The paths of its files, in their order. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** The bytes of a file, counted; nothing where it holds none of that name. */
    public Optional<InputStream> read(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (!zip.canReadEntryData(entry)) {
            throw new BrokenArchive(name + " is encrypted or packed in an unknown way");
        }
        InputStream packed = zip.getInputStream(entry);
        if (packed == null) {
            throw new BrokenArchive(name + " has no data");
        }
        return Optional.of(new BufferedInputStream(new CountedStream(packed, this, name), 16 * 1024));
    }

    void gave(String entry, long ofEntry, int more) throws IOException {
        given += more;
        if (ofEntry > limit.entryBytes()) {
            throw new UnpacksTooLarge(entry, limit.entryBytes());
        }
        if (given > limit.totalBytes()) {
            throw new UnpacksTooLarge(entry, limit.totalBytes());
        }
    }

    /** Entries that the directory lists, counted before the directory is read into memory. */
    private static int listed(byte[] content) {
        int found = 0;
        for (int i = 0; i + LISTED.length <= content.length; i++) {
            if (content[i] == LISTED[0]
                    && content[i + 1] == LISTED[1]
                    && content[i + 2] == LISTED[2]
                    && content[i + 3] == LISTED[3]) {
                found++;
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
