package io.frontdesk.retrieval.index;

import static java.util.Objects.requireNonNull;

/**
 * Which version of the knowledge an index holds; committed with its documents, so that the two never disagree.
 *
 * @param mark tells the version from another of the same number, as after a database was put back to an older state
 */
public record CorpusStamp(long number, String mark) {
    public CorpusStamp {
        requireNonNull(mark, "mark");
        if (number < 1) {
            throw new IllegalArgumentException("versions are numbered from 1, got " + number);
        }
    }
}
