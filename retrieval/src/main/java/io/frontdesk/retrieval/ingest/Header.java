package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.ingest.FileShape.HeaderColumn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the headers of a table were taken for: by the settings first, then by name, then by synonym. */
final class Header {
    private static final int LONGEST = 200;

    private final List<String> headers;
    private final List<String> names;
    private final ReadSettings settings;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final Set<Integer> leftAlone = new HashSet<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();
    private final Place place;

    private Header(Place place, List<String> headers, ReadSettings settings) {
        this.place = place;
        this.headers = headers;
        this.names = headers.stream().map(Header::name).toList();
        this.settings = settings;
    }

    static Header of(Place place, List<String> cells, ReadSettings settings) {
        Header header = new Header(place, cells.stream().map(String::strip).toList(), settings);
        header.mapAsTold();
        header.mapBySynonym();
        header.judge();
        return header;
    }

    /** Whether a row with these headers can be the header of a table of entries. */
    boolean isComplete() {
        return columns.containsValue(Column.QUESTION) && columns.containsValue(Column.ANSWER);
    }

    boolean has(Column column) {
        return columns.containsValue(column);
    }

    int width() {
        return headers.size();
    }

    /** The headers in the form of {@link Column#normal}. */
    List<String> names() {
        return names;
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<RowProblem> warnings() {
        return warnings;
    }

    Optional<Column> column(int at) {
        return Optional.ofNullable(columns.get(at));
    }

    List<HeaderColumn> shape() {
        List<HeaderColumn> shape = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            shape.add(
                    new HeaderColumn(headers.get(i), column(i).map(Column::key).orElse("")));
        }
        return shape;
    }

    /** The fields of a row by their column's name. */
    Map<String, String> fields(TableRow row) {
        Map<String, String> fields = new HashMap<>();
        columns.forEach((at, column) -> {
            String cell = FormulaGuard.remove(row.cell(at).strip());
            boolean ownList = names.get(at).equals(column.headers().getFirst());
            fields.put(column.key(), column.isList() && !ownList ? PipeList.ofLoose(cell) : cell);
        });
        return fields;
    }

    private void mapAsTold() {
        Map<String, String> told = new HashMap<>();
        settings.columns().forEach((header, column) -> told.put(Column.normal(header), column));
        for (int i = 0; i < headers.size(); i++) {
            String column = told.get(names.get(i));
            if (column == null) {
                continue;
            }
            Optional<Column> known = Column.ofKey(column);
            if (known.isPresent() && !columns.containsValue(known.get())) {
                columns.put(i, known.get());
            } else if (column.isBlank()) {
                leftAlone.add(i);
            } else {
                problem(
                        headers.get(i),
                        known.isPresent() ? ReasonCode.COLUMN_TWICE : ReasonCode.UNMAPPED_COLUMN,
                        column);
            }
        }
    }

    private void mapBySynonym() {
        for (Column column : Column.values()) {
            if (!columns.containsValue(column)) {
                column.headers().stream()
                        .flatMap(name -> unclaimed(name).stream())
                        .findFirst()
                        .ifPresent(at -> columns.put(at, column));
            }
        }
    }

    private Optional<Integer> unclaimed(String name) {
        for (int i = 0; i < headers.size(); i++) {
            if (!columns.containsKey(i)
                    && !leftAlone.contains(i)
                    && names.get(i).equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void judge() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty() || leftAlone.contains(i)) {
                continue;
            }
            if (!seen.add(name)) {
                problem(headers.get(i), ReasonCode.COLUMN_TWICE);
            } else if (!columns.containsKey(i)) {
                leaveOut(headers.get(i), name);
            }
        }
        for (Column column : Column.values()) {
            if (column.isRequired() && !has(column)) {
                problem(column.key(), ReasonCode.MISSING_COLUMN);
            }
        }
    }

    /** A slip of the pen costs the column, so it is refused; anything else is somebody else's column. */
    private void leaveOut(String header, String name) {
        Optional<Column> meant = Spelling.nearest(name);
        if (meant.isPresent() && !has(meant.get())) {
            problem(header, ReasonCode.MISSPELT_COLUMN, meant.get().key());
        } else {
            warnings.add(new RowProblem(place.inColumn(quoted(header)), Reason.of(ReasonCode.COLUMN_IGNORED)));
        }
    }

    private void problem(String header, ReasonCode code, Object... arguments) {
        problems.add(new RowProblem(place.inColumn(quoted(header)), Reason.of(code, arguments)));
    }

    /** What is longer than any header is none, and not worth folding. */
    private static String name(String header) {
        return header.length() > LONGEST ? header : Column.normal(header);
    }

    private static String quoted(String header) {
        return FaqRow.abbreviated(header);
    }
}
