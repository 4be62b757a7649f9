package io.frontdesk.intent.data;

import io.frontdesk.intent.Utterance;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row as it was read, before anybody knows whether it is an utterance. */
record UtteranceRow(
        long line,
        @Nullable String text,
        @Nullable String label,
        @Nullable String lang) {
    /** Far above any customer message; what is longer is a broken quote or another kind of file. */
    static final int MAX_TEXT = 10_000;

    private static final int MAX_LABEL = 200;
    private static final Pattern LANG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*");

    /** The utterance, or nothing after adding to {@code problems} why not. */
    Optional<Utterance> toUtterance(List<RowProblem> problems) {
        String words = strip(text);
        String intent = strip(label);
        String language = strip(lang);
        int before = problems.size();
        check("text", words, MAX_TEXT, problems);
        check("label", intent, MAX_LABEL, problems);
        if (!language.isEmpty() && !LANG.matcher(language).matches()) {
            problems.add(new RowProblem(line, "lang", "is no language code such as en or zh"));
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Utterance(words, intent, language.isEmpty() ? null : language));
    }

    private void check(String column, String value, int limit, List<RowProblem> problems) {
        if (value.isEmpty()) {
            problems.add(new RowProblem(line, column, "is empty"));
        } else if (value.length() > limit) {
            problems.add(new RowProblem(
                    line, column, "has " + value.length() + " characters; at most " + limit + " are allowed"));
        }
    }

    private static String strip(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
