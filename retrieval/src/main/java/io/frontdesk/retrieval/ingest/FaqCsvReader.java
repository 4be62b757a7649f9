package io.frontdesk.retrieval.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.util.Iterator;

/** Reads CSV with a header row; one that breaks off is refused whole, for nobody knows what is missing. */
final class FaqCsvReader {
    private final Place place;
    private final ReadSettings settings;
    private final FaqRows rows;

    FaqCsvReader(Place place, ReadSettings settings, FaqRows rows) {
        this.place = place;
        this.settings = settings;
        this.rows = rows;
    }

    FileShape read(String text, FileShape shape) {
        Character told = settings.delimiter();
        char delimiter = told != null ? told : Delimiters.of(text, settings);
        CsvScan.check(text, delimiter, place);
        TableReading table = new TableReading(place, settings, rows, false);
        long line = 0;
        try {
            Iterator<CsvRecord> records = records(text, delimiter);
            while (records.hasNext()) {
                CsvRecord csvRecord = records.next();
                table.row(TableRow.of(csvRecord.getStartingLineNumber(), csvRecord.getFields()));
                line = csvRecord.getStartingLineNumber() + breaks(csvRecord);
            }
        } catch (CsvParseException broken) {
            throw new RefusedFile(place.at(line + 1), line == 0 ? ReasonCode.HEADER_NOT_CSV : ReasonCode.BROKEN_QUOTES);
        }
        table.refuseWithoutHeader();
        return table.shape(shape.separatedBy(delimiter));
    }

    private static long breaks(CsvRecord csvRecord) {
        return csvRecord.getFields().stream()
                .mapToLong(field -> field.chars().filter(c -> c == '\n').count())
                .sum();
    }

    private static Iterator<CsvRecord> records(String text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(Math.max(text.length() + 16, 1024))
                .ofCsvRecord(text)
                .iterator();
    }
}
