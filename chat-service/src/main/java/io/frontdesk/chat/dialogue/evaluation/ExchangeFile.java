package io.frontdesk.chat.dialogue.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.frontdesk.retrieval.ingest.PipeList;
import io.frontdesk.retrieval.ingest.RowProblem;
import io.frontdesk.retrieval.ingest.TextDecoding;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads exchanges from CSV with the columns {@code first,follow_up,expected_id[,kind,part]}; other columns are left alone. In
 * {@code first} several messages are told apart by a bar, in {@code expected_id} several entries.
 */
public final class ExchangeFile {
    private static final List<String> FILLED = List.of("first", "follow_up");
    private static final String EXPECTED = "expected_id";

    private ExchangeFile() {}

    /** The exchanges of a file and what is wrong with the rest. */
    public record ExchangeImport(List<Exchange> exchanges, List<RowProblem> problems) {
        public ExchangeImport {
            exchanges = List.copyOf(exchanges);
            problems = List.copyOf(problems);
        }
    }

    /** @param part takes only the rows of this part; all where it is absent */
    public static ExchangeImport read(Path file, @Nullable String part) throws IOException {
        Optional<String> text = TextDecoding.decode(Files.readAllBytes(file));
        if (text.isEmpty() || text.get().isBlank()) {
            return refused(text.isEmpty() ? "the file is in no known encoding" : "the file is empty");
        }
        try {
            return read(text.get(), part);
        } catch (CsvParseException broken) {
            return refused("the file is not CSV: a quote is not closed or a row has too few or too many fields");
        }
    }

    private static ExchangeImport read(String text, @Nullable String part) {
        List<Exchange> exchanges = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
            Optional<RowProblem> problem = problem(row);
            if (problem.isPresent()) {
                problems.add(problem.get());
                if (problem.get().line() == 1) {
                    break;
                }
            } else if (part == null || part.equals(optional(row, "part"))) {
                exchanges.add(exchange(row));
            }
        }
        return new ExchangeImport(exchanges, problems);
    }

    private static Optional<RowProblem> problem(NamedCsvRecord row) {
        if (row.findField(EXPECTED).isEmpty()) {
            return Optional.of(new RowProblem(1, EXPECTED, "is missing from the header"));
        }
        for (String column : FILLED) {
            if (row.findField(column).isEmpty()) {
                return Optional.of(new RowProblem(1, column, "is missing from the header"));
            }
            if (PipeList.split(row.getField(column)).isEmpty()) {
                return Optional.of(new RowProblem(row.getStartingLineNumber(), column, "is empty"));
            }
        }
        return Optional.empty();
    }

    private static Exchange exchange(NamedCsvRecord row) {
        String first = row.getField("first");
        return new Exchange(
                PipeList.split(first),
                row.getField("follow_up"),
                Set.copyOf(PipeList.split(row.getField(EXPECTED))),
                LanguageDetection.of(first, LanguageDetection.ENGLISH),
                optional(row, "kind"));
    }

    private static String optional(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    private static ExchangeImport refused(String reason) {
        return new ExchangeImport(List.of(), List.of(new RowProblem(1, "", reason)));
    }
}
