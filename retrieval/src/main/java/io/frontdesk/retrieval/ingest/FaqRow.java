package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.FaqEntry;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row on its way to an entry: repairs what can be repaired, checks every column and keeps what there is to say. */
final class FaqRow {
    private static final int LONGEST_QUOTED = 40;

    private final Place place;
    private final LocalDate today;
    private final Map<String, String> fields = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();

    FaqRow(Place place, Map<String, String> raw, LocalDate today) {
        this.place = place;
        this.today = today;
        raw.forEach((column, value) -> fields.put(column, repaired(column, value)));
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<RowProblem> warnings() {
        return warnings;
    }

    /** The entry, or nothing where {@link #problems()} says why. */
    Optional<FaqEntry> entry() {
        fields.forEach(this::checkText);
        require(Column.ID);
        require(Column.QUESTION);
        require(Column.ANSWER);
        String lang = lang();
        LocalDate from = date(Column.VALID_FROM);
        LocalDate to = date(Column.VALID_TO);
        LocalDate reviewBy = date(Column.REVIEW_BY);
        if (from != null && to != null && to.isBefore(from)) {
            problem(Column.VALID_TO, ReasonCode.ENDS_BEFORE_IT_BEGINS, to, from);
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        warn(lang, to, reviewBy);
        return Optional.of(FaqEntry.of(id(), lang, text(Column.QUESTION), text(Column.ANSWER))
                .withCategory(text(Column.CATEGORY))
                .withTags(PipeList.split(text(Column.TAGS)))
                .withSimilar(PipeList.split(text(Column.SIMILAR)))
                .withValidity(from, to)
                .withOwner(text(Column.OWNER), reviewBy));
    }

    private void warn(String lang, @Nullable LocalDate to, @Nullable LocalDate reviewBy) {
        if (to != null && to.isBefore(today)) {
            warning(Column.VALID_TO, ReasonCode.EXPIRED, to);
        }
        if (reviewBy != null && reviewBy.isBefore(today)) {
            warning(Column.REVIEW_BY, ReasonCode.REVIEW_OVERDUE, reviewBy);
        }
        String read = LanguageDetection.of(text(Column.QUESTION), lang);
        if (!read.equals(lang)
                && LanguageDetection.of(text(Column.ANSWER), lang).equals(read)) {
            warning(Column.LANG, ReasonCode.LANGUAGE_MISMATCH, lang, read);
        }
    }

    private String repaired(String column, String value) {
        int hidden = HiddenCharacters.count(value);
        if (hidden == 0) {
            return value.strip();
        }
        warnings.add(new RowProblem(place.inColumn(column), Reason.of(ReasonCode.HIDDEN_CHARACTERS_REMOVED, hidden)));
        return HiddenCharacters.without(value).strip();
    }

    private void checkText(String column, String value) {
        if (value.length() > Limits.FIELD) {
            problem(column, ReasonCode.TOO_LONG, value.length(), Limits.FIELD);
        }
        HiddenCharacters.firstControl(value)
                .ifPresent(c -> problem(column, ReasonCode.CONTROL_CHARACTER, "%04X".formatted(c)));
        if (HiddenCharacters.hasHalf(value)) {
            problem(column, ReasonCode.HALF_CHARACTER);
        }
    }

    /** A row without a column of ids gets one of its question; an empty cell in such a column is a gap. */
    private void require(Column column) {
        boolean mayBeMade = column == Column.ID && !fields.containsKey(column.key());
        if (!mayBeMade && text(column).isEmpty()) {
            problem(column, ReasonCode.EMPTY);
        }
    }

    private String id() {
        return fields.containsKey(Column.ID.key()) ? text(Column.ID) : MadeId.of(text(Column.QUESTION));
    }

    private String lang() {
        String given = text(Column.LANG);
        if (given.isEmpty()) {
            return LanguageDetection.of(text(Column.QUESTION), LanguageDetection.ENGLISH);
        }
        Optional<String> known = Language.named(given);
        if (known.isEmpty()) {
            problem(Column.LANG, ReasonCode.UNKNOWN_LANGUAGE, abbreviated(given));
        }
        return known.orElse(given);
    }

    private @Nullable LocalDate date(Column column) {
        String given = text(column);
        if (given.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = DayText.read(given);
        if (day.isEmpty()) {
            problem(column, ReasonCode.NOT_A_DATE, abbreviated(given));
        }
        return day.orElse(null);
    }

    private String text(Column column) {
        return fields.getOrDefault(column.key(), "");
    }

    private void problem(Column column, ReasonCode code, Object... arguments) {
        problem(column.key(), code, arguments);
    }

    private void problem(String column, ReasonCode code, Object... arguments) {
        problems.add(new RowProblem(place.inColumn(column), Reason.of(code, arguments)));
    }

    private void warning(Column column, ReasonCode code, Object... arguments) {
        warnings.add(new RowProblem(place.inColumn(column.key()), Reason.of(code, arguments)));
    }

    static String abbreviated(String value) {
        return value.length() <= LONGEST_QUOTED
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_QUOTED / 2)) + "...";
    }
}
