package io.frontdesk.retrieval.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.frontdesk.retrieval.ingest.PipeList;
import io.frontdesk.retrieval.ingest.RowProblem;
import io.frontdesk.retrieval.ingest.TextDecoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads judged queries from CSV with the columns {@code query_id,query,faq_id[,lang,kind]}; other columns are left alone. */
public final class QueryFile {
    private static final List<String> REQUIRED = List.of("query_id", "query", "faq_id");

    private QueryFile() {}

    /** The queries of a file and what is wrong with the rest. */
    public record QueryImport(List<JudgedQuery> queries, List<RowProblem> problems) {
        public QueryImport {
            queries = List.copyOf(queries);
            problems = List.copyOf(problems);
        }
    }

    public static QueryImport read(Path file) throws IOException {
        Optional<String> text = TextDecoding.decode(Files.readAllBytes(file));
        if (text.isEmpty() || text.get().isBlank()) {
            return refused(text.isEmpty() ? "the file is in no known encoding" : "the file is empty");
        }
        try {
            return read(text.get());
        } catch (CsvParseException broken) {
            return refused("the file is not CSV: a quote is not closed or a row has too few or too many fields");
        }
    }

    private static QueryImport read(String text) {
        List<JudgedQuery> queries = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
            Optional<RowProblem> problem = problem(row);
            if (problem.isPresent()) {
                problems.add(problem.get());
                if (problem.get().line() == 1) {
                    break;
                }
            } else {
                queries.add(query(row));
            }
        }
        return new QueryImport(queries, problems);
    }

    private static Optional<RowProblem> problem(NamedCsvRecord row) {
        for (String column : REQUIRED) {
            if (row.findField(column).isEmpty()) {
                return Optional.of(new RowProblem(1, column, "is missing from the header"));
            }
            if (row.getField(column).isBlank()) {
                return Optional.of(new RowProblem(row.getStartingLineNumber(), column, "is empty"));
            }
        }
        return Optional.empty();
    }

    private static JudgedQuery query(NamedCsvRecord row) {
        String text = row.getField("query");
        String lang = row.findField("lang")
                .filter(given -> !given.isBlank())
                .orElseGet(() -> LanguageDetection.of(text, LanguageDetection.ENGLISH));
        String kind = row.findField("kind").map(String::strip).orElse("");
        return new JudgedQuery(
                row.getField("query_id"), text, Set.copyOf(PipeList.split(row.getField("faq_id"))), lang, kind);
    }

    private static QueryImport refused(String reason) {
        return new QueryImport(List.of(), List.of(new RowProblem(1, "", reason)));
    }
}
