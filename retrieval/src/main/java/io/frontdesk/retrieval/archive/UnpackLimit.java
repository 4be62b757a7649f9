package io.frontdesk.retrieval.archive;

/**
 * How much an archive may unpack to, counted while it is read: what an archive says of its own sizes is not believed.
 *
 * @param entries most files in an archive
 * @param entryBytes most bytes of one entry
 * @param totalBytes most bytes of all that is read from the archive
 */
public record UnpackLimit(int entries, long entryBytes, long totalBytes) {
    public UnpackLimit {
        if (entries < 1 || entryBytes < 1 || totalBytes < entryBytes) {
            throw new IllegalArgumentException("limits must be positive, that of an entry no more than the whole's");
        }
    }
}
