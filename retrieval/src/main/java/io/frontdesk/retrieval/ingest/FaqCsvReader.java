package io.frontdesk.retrieval.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads RFC 4180 CSV with a header row; a wrong header refuses the file, a wrong row only itself. */
final class FaqCsvReader {
    private final List<String> header;
    private final FaqRows rows = new FaqRows();

    private FaqCsvReader(List<String> header) {
        this.header = header;
    }

    static FaqImport read(String text) {
        Iterator<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(Math.max(text.length() + 16, 1024))
                .ofCsvRecord(text)
                .iterator();
        long line = 1;
        try {
            if (!records.hasNext()) {
                return headerRefused(List.of(new RowProblem(1, "", "the file has no header row")));
            }
            List<String> header = names(records.next());
            List<RowProblem> wrong = headerProblems(header);
            if (!wrong.isEmpty()) {
                return headerRefused(wrong);
            }
            FaqCsvReader reader = new FaqCsvReader(header);
            try {
                while (records.hasNext()) {
                    CsvRecord csvRecord = records.next();
                    line = csvRecord.getStartingLineNumber();
                    reader.take(csvRecord);
                }
            } catch (CsvParseException broken) {
                reader.rows.refuse(
                        new RowProblem(line + 1, "", "the CSV breaks here: a quote is not closed or misplaced"));
            }
            return reader.rows.result(FileShape.of("", FileFormat.CSV));
        } catch (CsvParseException broken) {
            return headerRefused(List.of(new RowProblem(1, "", "the header row is not CSV")));
        }
    }

    private static List<String> names(CsvRecord csvRecord) {
        return csvRecord.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<RowProblem> headerProblems(List<String> header) {
        List<RowProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!FaqRow.COLUMNS.contains(name)) {
                problems.add(new RowProblem(1, FaqRow.abbreviated(name), "is not a known column"));
            } else if (!seen.add(name)) {
                problems.add(new RowProblem(1, name, "is given twice"));
            }
        }
        for (String name : FaqRow.REQUIRED) {
            if (!seen.contains(name)) {
                problems.add(new RowProblem(1, name, "is missing from the header"));
            }
        }
        return problems;
    }

    private static FaqImport headerRefused(List<RowProblem> problems) {
        return new FaqImport(0, List.of(), problems, List.of(), FileShape.of("", FileFormat.CSV));
    }

    private void take(CsvRecord csvRecord) {
        long line = csvRecord.getStartingLineNumber();
        if (csvRecord.getFieldCount() != header.size()) {
            rows.refuse(new RowProblem(
                    line, "", "has " + csvRecord.getFieldCount() + " fields, the header has " + header.size()));
            return;
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), csvRecord.getField(i));
        }
        rows.add(line, fields);
    }
}
