package io.frontdesk.chat.mining.past;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one message a row: conversation, time, role, text; comma, semicolon or tab between them. */
final class CsvDialogues {
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final Set<String> YES = Set.of("true", "t", "1", "yes", "是");

    private static final String OPEN_QUOTE = "the CSV breaks here: a quote is not closed or misplaced";

    private final Header header;
    private final Gathering gathering;

    private CsvDialogues(Header header, Gathering gathering) {
        this.header = header;
        this.gathering = gathering;
    }

    static DialogueImport read(BufferedReader text, Gathering gathering) throws IOException {
        char separator = separator(text);
        QuoteCount counted = new QuoteCount(text);
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(counted)
                .iterator();
        try {
            if (!records.hasNext()) {
                return DialogueImport.refused("the file is empty");
            }
            Header header = new Header(records.next().getFields());
            if (!header.problems().isEmpty()) {
                return new DialogueImport(List.of(), 0, header.problems());
            }
            new CsvDialogues(header, gathering).takeAll(records, counted);
        } catch (CsvParseException broken) {
            gathering.refuse(1, "", "the header row is not CSV");
        }
        return gathering.result();
    }

    private void takeAll(Iterator<CsvRecord> records, QuoteCount quotes) {
        long line = 1;
        try {
            while (records.hasNext() && gathering.hasRoom(line)) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                if (!records.hasNext() && quotes.isOdd() && spansLines(row)) {
                    gathering.refuse(line, "", OPEN_QUOTE);
                } else {
                    take(line, row);
                }
            }
        } catch (CsvParseException broken) {
            gathering.refuse(line + 1, "", OPEN_QUOTE);
        }
    }

    /** A quote that is never closed takes the rest of the file for one field. */
    private static boolean spansLines(CsvRecord row) {
        return row.getFields().stream().anyMatch(field -> field.contains("\n"));
    }

    private void take(long line, CsvRecord row) {
        if (row.getFieldCount() != header.size()) {
            gathering.refuse(line, "", "has " + row.getFieldCount() + " fields, the header has " + header.size());
        } else if (!isConfidential(row)) {
            Optional<String> time = field(row, header.time());
            gathering.take(
                    line,
                    header.columns(),
                    new Gathering.Said(
                            row.getField(header.conversation()),
                            row.getField(header.role()),
                            row.getField(header.text()),
                            time.flatMap(MessageTime::of).orElse(null)));
        }
    }

    private boolean isConfidential(CsvRecord row) {
        return field(row, header.confidential())
                .filter(value -> YES.contains(Header.folded(value)))
                .isPresent();
    }

    private static Optional<String> field(CsvRecord row, int at) {
        return at < 0 ? Optional.empty() : Optional.of(row.getField(at));
    }

    /** Whichever of the three is most frequent in the first line. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] head = new char[LONGEST_HEADER];
        int read = Math.max(0, text.read(head, 0, LONGEST_HEADER));
        text.reset();
        String first = new String(head, 0, read).lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
