package io.frontdesk.retrieval.ingest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * What the uploader knows better than the detection.
 *
 * @param encoding of the text, or null to find it
 * @param delimiter of a CSV file, or null to find it
 * @param columns by a header of the file the column it holds, empty for none; what is not named here is told by synonyms
 * @param today the day that expiry is measured against
 */
public record ReadSettings(
        @Nullable Charset encoding, @Nullable Character delimiter, Map<String, String> columns, LocalDate today) {
    public ReadSettings {
        columns = Map.copyOf(columns);
    }

    public ReadSettings(@Nullable Charset encoding, @Nullable Character delimiter, Map<String, String> columns) {
        this(encoding, delimiter, columns, LocalDate.now(ZoneId.systemDefault()));
    }

    /** Finds everything by itself. */
    public static ReadSettings detect() {
        return new ReadSettings(null, null, Map.of());
    }
}
