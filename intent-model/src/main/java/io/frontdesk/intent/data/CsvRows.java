package io.frontdesk.intent.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rows of a CSV file with a header; says what is wrong with the header or with a row's shape. */
final class CsvRows {
    private static final Set<String> KNOWN = Set.of("text", "label", "lang", "split");

    private final List<String> header;

    private CsvRows(List<String> header) {
        this.header = header;
    }

    static List<UtteranceRow> rows(String csv, List<RowProblem> problems) {
        List<UtteranceRow> rows = new ArrayList<>();
        long line = 1;
        try (CsvReader<CsvRecord> reader = reader(csv)) {
            Iterator<CsvRecord> records = reader.iterator();
            CsvRows shape = new CsvRows(names(records.next()));
            if (!shape.hasGoodHeader(problems)) {
                return List.of();
            }
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                shape.add(row, rows, problems);
            }
        } catch (CsvParseException e) {
            problems.add(new RowProblem(line + 1, "", "is no CSV; a quote is missing here or in a row after it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static CsvReader<CsvRecord> reader(String csv) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(1024, csv.length() + 1))
                .ofCsvRecord(csv);
    }

    private static List<String> names(CsvRecord first) {
        return first.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private boolean hasGoodHeader(List<RowProblem> problems) {
        int before = problems.size();
        for (String needed : List.of("text", "label")) {
            if (!header.contains(needed)) {
                problems.add(
                        new RowProblem(1, needed, "is missing; the header must be text,label and optionally lang"));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!KNOWN.contains(name)) {
                problems.add(new RowProblem(1, name, "is no known column; known are text, label, lang and split"));
            } else if (!seen.add(name)) {
                problems.add(new RowProblem(1, name, "appears twice"));
            }
        }
        return problems.size() == before;
    }

    private void add(CsvRecord row, List<UtteranceRow> rows, List<RowProblem> problems) {
        if (row.getFieldCount() != header.size()) {
            problems.add(new RowProblem(
                    row.getStartingLineNumber(),
                    "",
                    "has " + row.getFieldCount() + " columns; the header has " + header.size()));
            return;
        }
        rows.add(new UtteranceRow(
                row.getStartingLineNumber(), field(row, "text"), field(row, "label"), field(row, "lang")));
    }

    private @Nullable String field(CsvRecord row, String name) {
        int column = header.indexOf(name);
        return column < 0 ? null : row.getField(column);
    }
}
