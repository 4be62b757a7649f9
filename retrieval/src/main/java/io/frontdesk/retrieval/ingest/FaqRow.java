package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.FaqEntry;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One row on its way to an entry: checks every column and keeps what is wrong. */
final class FaqRow {
    static final List<String> REQUIRED = List.of("id", "question", "answer");
    static final Set<String> COLUMNS =
            Set.of("id", "question", "answer", "lang", "category", "tags", "similar", "valid_from", "valid_to", "owner", "review_by");
    static final int MAX_FIELD = 8 * 1024;

    private static final Set<String> LANGUAGES = Set.of(LanguageDetection.CHINESE, LanguageDetection.ENGLISH);

    private final long line;
    private final Map<String, String> fields;
    private final List<RowProblem> problems = new ArrayList<>();

    FaqRow(long line, Map<String, String> fields) {
        this.line = line;
        this.fields = fields;
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** The entry, or nothing where {@link #problems()} says why. */
    Optional<FaqEntry> entry() {
        fields.forEach(this::checkText);
        for (String column : REQUIRED) {
            if (text(column).isEmpty()) {
                problem(column, "is empty");
            }
        }
        String lang = lang();
        LocalDate from = date("valid_from");
        LocalDate to = date("valid_to");
        LocalDate reviewBy = date("review_by");
        if (from != null && to != null && to.isBefore(from)) {
            problem("valid_to", to + " is before valid_from " + from);
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(FaqEntry.of(text("id"), lang, text("question"), text("answer"))
                .withCategory(text("category"))
                .withTags(PipeList.split(text("tags")))
                .withSimilar(PipeList.split(text("similar")))
                .withValidity(from, to)
                .withOwner(text("owner"), reviewBy));
    }

    private void checkText(String column, String value) {
        if (value.length() > MAX_FIELD) {
            problem(column, "holds " + value.length() + " characters, at most " + MAX_FIELD + " are allowed");
        } else if (value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            problem(column, "holds a control character");
        }
    }

    private String lang() {
        String given = text("lang");
        if (given.isEmpty()) {
            return LanguageDetection.of(text("question"), LanguageDetection.ENGLISH);
        }
        if (!LANGUAGES.contains(given)) {
            problem("lang", "'" + abbreviated(given) + "' is not one of en, zh");
        }
        return given;
    }

    private @Nullable LocalDate date(String column) {
        String given = text(column);
        if (given.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException notADate) {
            problem(column, "'" + abbreviated(given) + "' is not a date like 2026-12-31");
            return null;
        }
    }

    private String text(String column) {
        return fields.getOrDefault(column, "").strip();
    }

    private void problem(String column, String reason) {
        problems.add(new RowProblem(line, column, reason));
    }

    static String abbreviated(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "...";
    }
}
