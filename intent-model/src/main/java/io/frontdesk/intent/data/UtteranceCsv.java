package io.frontdesk.intent.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.intent.Utterance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Writes utterances as the CSV that {@link UtteranceFile} reads. */
public final class UtteranceCsv {
    private UtteranceCsv() {}

    public static void write(Path file, List<Utterance> utterances) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file, UTF_8)) {
            csv.writeRecord("text", "label", "lang");
            for (Utterance utterance : utterances) {
                csv.writeRecord(utterance.text(), utterance.label(), Objects.requireNonNullElse(utterance.lang(), ""));
            }
        }
    }
}
