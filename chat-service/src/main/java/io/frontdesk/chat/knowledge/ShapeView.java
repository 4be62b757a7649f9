package io.frontdesk.chat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.retrieval.ingest.FileShape;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** How a file was understood, as the API shows it. */
@Serdeable
record ShapeView(
        String name,
        String format,
        String origin,
        @Nullable String encoding,
        @Nullable String delimiter,
        List<Column> columns,
        @JsonProperty("made_ids") boolean madeIds,
        List<ShapeView> parts) {
    /** A header of the file and what it was taken for; empty where it is left alone. */
    @Serdeable
    record Column(String header, String column) {}

    static ShapeView of(FileShape shape) {
        return new ShapeView(
                shape.name(),
                shape.format().name().toLowerCase(Locale.ROOT),
                shape.origin().name().toLowerCase(Locale.ROOT),
                shape.encoding() == null ? null : shape.encoding().name(),
                shape.delimiter() == null ? null : shape.delimiter().toString(),
                shape.columns().stream()
                        .map(header -> new Column(header.header(), header.column()))
                        .toList(),
                shape.madeIds(),
                shape.parts().stream().map(ShapeView::of).toList());
    }
}
