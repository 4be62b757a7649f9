package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.ingest.FileShape.HeaderColumn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table whose layout is that of FastGPT, MaxKB or QnABot: phrasings in columns of their own or one a line of a cell. */
final class ForeignTable implements TableForm {
    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}[.、)．]\\s*");

    private static final Map<String, Column> MAXKB =
            Map.of("分段标题", Column.TAGS, "分段内容", Column.ANSWER, "问题", Column.SIMILAR);

    private static final Map<String, Column> QNABOT =
            Map.of("qid", Column.ID, "question1", Column.QUESTION, "answer", Column.ANSWER, "topic", Column.TAGS);

    private final Place place;
    private final Origin origin;
    private final List<String> headers;
    private final Map<Integer, Column> roles;

    private ForeignTable(Place place, Origin origin, List<String> headers, Map<Integer, Column> roles) {
        this.place = place;
        this.origin = origin;
        this.headers = headers;
        this.roles = new TreeMap<>(roles);
    }

    static Optional<TableForm> of(Place place, List<String> cells) {
        List<String> names = cells.stream().map(Column::normal).toList();
        if (names.size() >= 3 && names.subList(0, 3).equals(List.of("q", "a", "indexes"))) {
            return Optional.of(new ForeignTable(place, Origin.FASTGPT, cells, fastGpt(names)));
        }
        if (names.contains("分段内容")) {
            return Optional.of(new ForeignTable(place, Origin.MAXKB, cells, roles(names, MAXKB)));
        }
        if (names.contains("question1") && names.contains("answer")) {
            return Optional.of(new ForeignTable(place, Origin.QNABOT, cells, qnaBot(names)));
        }
        return Optional.empty();
    }

    /** Every column from the third on holds further texts under which the answer is found. */
    private static Map<Integer, Column> fastGpt(List<String> names) {
        Map<Integer, Column> roles = new HashMap<>(Map.of(0, Column.QUESTION, 1, Column.ANSWER));
        for (int i = 2; i < Limits.COLUMNS; i++) {
            if (i >= names.size() || names.get(i).isEmpty() || names.get(i).startsWith("index")) {
                roles.put(i, Column.SIMILAR);
            }
        }
        return roles;
    }

    private static Map<Integer, Column> qnaBot(List<String> names) {
        Map<Integer, Column> roles = roles(names, QNABOT);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).matches("question\\d+")) {
                roles.putIfAbsent(i, Column.SIMILAR);
            }
        }
        return roles;
    }

    private static Map<Integer, Column> roles(List<String> names, Map<String, Column> byName) {
        Map<Integer, Column> roles = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Column column = byName.get(names.get(i));
            if (column != null) {
                roles.put(i, column);
            }
        }
        return roles;
    }

    @Override
    public Map<String, String> fields(TableRow row) {
        Map<Column, List<String>> texts = new HashMap<>();
        roles.forEach((at, column) ->
                texts.computeIfAbsent(column, _ -> new ArrayList<>()).addAll(texts(row.cell(at), column)));
        List<String> similar = texts.computeIfAbsent(Column.SIMILAR, _ -> new ArrayList<>());
        List<String> question = texts.computeIfAbsent(Column.QUESTION, _ -> new ArrayList<>());
        if (question.isEmpty()) {
            question.addAll(
                    similar.isEmpty() ? texts.getOrDefault(Column.TAGS, List.of()) : List.of(similar.removeFirst()));
        }
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        field -> field.getKey().key(),
                        field -> field.getKey().isList()
                                ? PipeList.join(field.getValue())
                                : String.join("\n", field.getValue())));
    }

    private List<String> texts(String cell, Column column) {
        String text = FormulaGuard.remove(cell.strip());
        if (text.isEmpty()) {
            return List.of();
        }
        if (column != Column.SIMILAR || origin == Origin.QNABOT) {
            return List.of(text);
        }
        return Arrays.stream(text.split("\\R"))
                .map(line -> NUMBERED.matcher(line.strip()).replaceFirst(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<HeaderColumn> columns() {
        List<HeaderColumn> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(new HeaderColumn(
                    headers.get(i).strip(), column(i).map(Column::key).orElse("")));
        }
        return columns;
    }

    @Override
    public Optional<Column> column(int at) {
        return Optional.ofNullable(roles.get(at));
    }

    @Override
    public boolean makesIds() {
        return !roles.containsValue(Column.ID);
    }

    /** FastGPT writes as many cells as an entry has texts. */
    @Override
    public int width() {
        return origin == Origin.FASTGPT ? Limits.COLUMNS : headers.size();
    }

    @Override
    public int leastWidth() {
        return origin == Origin.FASTGPT ? 2 : headers.size();
    }

    @Override
    public List<RowProblem> problems() {
        return List.of();
    }

    @Override
    public List<RowProblem> warnings() {
        return columns().stream()
                .filter(column -> column.column().isEmpty() && !column.header().isEmpty())
                .map(column -> new RowProblem(
                        place.inColumn(FaqRow.abbreviated(column.header())), Reason.of(ReasonCode.COLUMN_IGNORED)))
                .toList();
    }

    @Override
    public Optional<Reason> leavesOut(TableRow row) {
        return Optional.empty();
    }
}
