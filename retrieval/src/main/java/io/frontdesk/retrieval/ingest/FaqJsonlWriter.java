package io.frontdesk.retrieval.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.retrieval.FaqEntry;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/** Writes entries as the JSON lines that {@link FaqFile} reads back unchanged. Does not close the writer. */
final class FaqJsonlWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FaqJsonlWriter() {}

    static void write(List<FaqEntry> entries, Writer out) throws IOException {
        for (FaqEntry entry : entries) {
            out.write(JSON.writeValueAsString(line(entry)));
            out.write('\n');
        }
        out.flush();
    }

    private static ObjectNode line(FaqEntry entry) {
        ObjectNode line = JSON.createObjectNode()
                .put(Column.ID.key(), entry.id())
                .put(Column.QUESTION.key(), entry.question())
                .put(Column.ANSWER.key(), entry.answer())
                .put(Column.LANG.key(), entry.lang())
                .put(Column.CATEGORY.key(), entry.category());
        entry.tags().forEach(line.putArray(Column.TAGS.key())::add);
        entry.similar().forEach(line.putArray(Column.SIMILAR.key())::add);
        return line.put(Column.VALID_FROM.key(), text(entry.validFrom()))
                .put(Column.VALID_TO.key(), text(entry.validTo()))
                .put(Column.OWNER.key(), entry.owner())
                .put(Column.REVIEW_BY.key(), text(entry.reviewBy()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
