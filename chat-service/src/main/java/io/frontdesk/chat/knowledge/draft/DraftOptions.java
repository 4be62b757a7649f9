package io.frontdesk.chat.knowledge.draft;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.ingest.ReadSettings;
import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * How an uploaded file is meant.
 *
 * @param skipBad publish the good rows of a file that has bad ones
 * @param encoding of the text, or null to find it
 * @param delimiter between cells, or null to find it
 * @param columns by a header of the file the column it holds, empty for none
 * @param corrections what a person wrote in the place of bad rows
 */
public record DraftOptions(
        Mode mode,
        boolean skipBad,
        @Nullable String encoding,
        @Nullable String delimiter,
        Map<String, String> columns,
        List<Correction> corrections) {
    public DraftOptions {
        requireNonNull(mode, "mode");
        columns = Map.copyOf(columns);
        corrections = List.copyOf(corrections);
    }

    /** What becomes of the entries that the file does not hold. */
    public enum Mode {
        /** They stay. */
        MERGE,
        /** They are removed. */
        REPLACE
    }

    public static DraftOptions of(Mode mode, boolean skipBad) {
        return new DraftOptions(mode, skipBad, null, null, Map.of(), List.of());
    }

    ReadSettings settings() {
        return new ReadSettings(
                encoding == null ? null : Charset.forName(encoding),
                delimiter == null ? null : delimiter.charAt(0),
                columns);
    }
}
