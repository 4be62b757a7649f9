package io.frontdesk.retrieval.ingest;

import static java.util.Objects.requireNonNull;

/** Why one row of a file cannot be imported or, where the reason is a warning, what its importer should know. */
public record RowProblem(Place place, Reason why) {
    public RowProblem {
        requireNonNull(place, "place");
        requireNonNull(why, "why");
    }

    /** A problem told in a sentence of its own. */
    public RowProblem(long line, String column, String reason) {
        this(Place.line(line).inColumn(column), Reason.of(ReasonCode.OTHER, reason));
    }

    /** Line of the file on which the row starts, from 1. */
    public long line() {
        return place.line();
    }

    /** Name of the column, or empty where the whole row is meant. */
    public String column() {
        return place.column();
    }

    /** The reason in English. */
    public String reason() {
        return why.in(LanguageDetection.ENGLISH);
    }

    @Override
    public String toString() {
        return place + ": " + reason();
    }
}
