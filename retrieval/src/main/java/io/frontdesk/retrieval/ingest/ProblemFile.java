package io.frontdesk.retrieval.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/** What is wrong with an upload, as a CSV file to work through in a spreadsheet. */
public final class ProblemFile {
    private static final List<String> ENGLISH = List.of("file", "sheet", "row", "column", "severity", "code", "reason");
    private static final List<String> CHINESE = List.of("文件", "工作表", "行", "列", "级别", "代码", "原因");

    private ProblemFile() {}

    /** Writes the problems and warnings of the file {@code name} in {@code lang}. Does not close the stream. */
    public static void write(FaqImport file, String name, String lang, OutputStream out) throws IOException {
        boolean chinese = lang.equals(LanguageDetection.CHINESE);
        Writer text = new OutputStreamWriter(out, UTF_8);
        text.write(FaqExport.BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(chinese ? CHINESE : ENGLISH);
        file.problems().forEach(problem -> write(csv, problem, name, lang, chinese ? "错误" : "problem"));
        file.warnings().forEach(warning -> write(csv, warning, name, lang, chinese ? "提醒" : "warning"));
        csv.flush();
        text.flush();
    }

    private static void write(CsvWriter csv, RowProblem problem, String name, String lang, String severity) {
        Place place = problem.place();
        csv.writeRecord(
                FormulaGuard.add(place.entry().isEmpty() ? name : place.entry()),
                FormulaGuard.add(place.sheet()),
                String.valueOf(place.line()),
                FormulaGuard.add(place.column()),
                severity,
                problem.why().code().code(),
                FormulaGuard.add(problem.why().in(lang)));
    }
}
