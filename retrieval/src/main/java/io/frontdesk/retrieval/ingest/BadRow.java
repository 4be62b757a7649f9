package io.frontdesk.retrieval.ingest;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What stood in a row that was refused, for whoever corrects it.
 *
 * @param place where it stands; without a column
 * @param fields by column; empty where the row could not be taken apart
 */
public record BadRow(Place place, Map<String, String> fields) {
    public BadRow {
        requireNonNull(place, "place");
        fields = Map.copyOf(fields);
    }
}
