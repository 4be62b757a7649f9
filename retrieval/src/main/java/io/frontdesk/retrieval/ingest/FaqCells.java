package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.FaqEntry;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** An entry as the cells of a table, safe to open in a spreadsheet. */
final class FaqCells {
    private static final List<Column> ORDER = List.of(
            Column.ID,
            Column.QUESTION,
            Column.ANSWER,
            Column.LANG,
            Column.CATEGORY,
            Column.TAGS,
            Column.SIMILAR,
            Column.VALID_FROM,
            Column.VALID_TO,
            Column.OWNER,
            Column.REVIEW_BY);

    private FaqCells() {}

    static String[] header() {
        return ORDER.stream().map(Column::key).toArray(String[]::new);
    }

    static String[] of(FaqEntry entry) {
        return ORDER.stream()
                .map(column -> FormulaGuard.add(cell(entry, column)))
                .toArray(String[]::new);
    }

    /** How wide the columns of a sheet are, in characters. */
    static int[] widths() {
        return ORDER.stream().mapToInt(FaqCells::width).toArray();
    }

    private static int width(Column column) {
        return column == Column.QUESTION || column == Column.SIMILAR ? 40 : column == Column.ANSWER ? 80 : 14;
    }

    private static String cell(FaqEntry entry, Column column) {
        return switch (column) {
            case ID -> entry.id();
            case QUESTION -> entry.question();
            case ANSWER -> entry.answer();
            case LANG -> entry.lang();
            case CATEGORY -> entry.category();
            case TAGS -> PipeList.join(entry.tags());
            case SIMILAR -> PipeList.join(entry.similar());
            case VALID_FROM -> text(entry.validFrom());
            case VALID_TO -> text(entry.validTo());
            case OWNER -> entry.owner();
            case REVIEW_BY -> text(entry.reviewBy());
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
