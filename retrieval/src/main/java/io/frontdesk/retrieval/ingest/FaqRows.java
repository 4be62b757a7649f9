package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.FaqEntry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the rows of one upload, whatever its formats; refuses the second of two rows with the same (id, lang). */
final class FaqRows {
    /** What an item of a list takes in memory beside its characters, as so many more of them. */
    private static final int ITEM = 24;

    private final ReadSettings settings;
    private final List<FaqEntry> entries = new ArrayList<>();
    private final ListedProblems problems = new ListedProblems(ReasonCode.MORE_PROBLEMS);
    private final ListedProblems warnings = new ListedProblems(ReasonCode.MORE_WARNINGS);
    private final List<BadRow> bad = new ArrayList<>();
    private final Map<Key, Place> placeOfKey = new HashMap<>();
    private int rows;
    private long characters;

    private record Key(String id, String lang) {}

    FaqRows(ReadSettings settings) {
        this.settings = settings;
    }

    void add(Place place, Map<String, String> fields) {
        add(place, fields, List.of());
    }

    /** Takes a row of which its format already has something to say; by a problem among that it is refused. */
    void add(Place place, Map<String, String> fields, List<RowProblem> remarks) {
        count(place);
        measure(place, fields);
        FaqRow row = new FaqRow(place, fields, settings.today());
        List<RowProblem> wrong = remarks.stream()
                .filter(remark -> !remark.why().code().isWarning())
                .toList();
        boolean kept = row.entry()
                .filter(_ -> wrong.isEmpty())
                .filter(entry -> keep(place, entry))
                .isPresent();
        if (!kept && bad.size() < Limits.LISTED) {
            bad.add(new BadRow(place.inColumn(""), fields));
        }
        wrong.forEach(problems::add);
        row.problems().stream().filter(problem -> isNews(problem, wrong)).forEach(problems::add);
        remarks.stream().filter(remark -> remark.why().code().isWarning()).forEach(warnings::add);
        row.warnings().forEach(warnings::add);
    }

    /** A cell that could not be read is not also called empty. */
    private static boolean isNews(RowProblem problem, List<RowProblem> known) {
        return known.stream().noneMatch(other -> other.column().equals(problem.column()));
    }

    /** Refuses a row that is none. */
    void refuse(Place place, ReasonCode code, Object... arguments) {
        count(place);
        problem(new RowProblem(place, Reason.of(code, arguments)));
    }

    /** Notes what is wrong outside the rows, as in a header. */
    void problem(RowProblem problem) {
        problems.add(problem);
    }

    void warn(RowProblem warning) {
        warnings.add(warning);
    }

    FaqImport result(FileShape shape) {
        if (rows == 0 && problems.isEmpty()) {
            problems.add(new RowProblem(Place.line(1), Reason.of(ReasonCode.NO_ROWS)));
        }
        return new FaqImport(rows, entries, problems.listed(), warnings.listed(), bad, shape);
    }

    /** What is left of a file that cannot be taken as a whole: no entry, and the reason behind what was wrong before. */
    FaqImport refused(RowProblem problem, FileShape shape) {
        entries.clear();
        problems.addFirst(problem);
        return result(shape);
    }

    private void count(Place place) {
        rows++;
        if (rows > Limits.ROWS) {
            throw new RefusedFile(place, ReasonCode.TOO_MANY_ROWS, Limits.ROWS);
        }
    }

    private void measure(Place place, Map<String, String> fields) {
        fields.forEach((column, text) -> characters += text.length() + ITEM * items(column, text));
        if (characters > Limits.TEXT) {
            throw new RefusedFile(place, ReasonCode.TOO_MUCH_TEXT, Limits.TEXT);
        }
    }

    private static long items(String column, String text) {
        return Column.ofKey(column).filter(Column::isList).isPresent()
                ? text.chars().filter(c -> c == '|').count()
                : 0;
    }

    /** Keeps the first of its key only. */
    private boolean keep(Place place, FaqEntry entry) {
        Place first = placeOfKey.putIfAbsent(new Key(entry.id(), entry.lang()), place);
        if (first == null) {
            entries.add(entry);
        } else {
            problem(new RowProblem(
                    place.inColumn(Column.ID.key()),
                    Reason.of(ReasonCode.GIVEN_TWICE, entry.id(), entry.lang(), where(first, place))));
        }
        return first == null;
    }

    private static String where(Place first, Place second) {
        boolean sameTable =
                first.entry().equals(second.entry()) && first.sheet().equals(second.sheet());
        return sameTable ? String.valueOf(first.line()) : first.line() + " (" + first.table() + ")";
    }
}
