package io.frontdesk.retrieval.ingest;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from computing a text that begins like a formula: export puts an apostrophe before it, import takes
 * it off again. A text that already begins with apostrophes and then like a formula gets one more, so nothing is lost.
 */
public final class FormulaGuard {
    private static final Pattern RISKY = Pattern.compile("^'*[=+\\-@\\t\\r\\n|%＝＋－＠]", Pattern.UNICODE_CASE);
    private static final Pattern GUARDED = Pattern.compile("^'+[=+\\-@\\t\\r\\n|%＝＋－＠]", Pattern.UNICODE_CASE);

    private FormulaGuard() {}

    public static String add(String text) {
        return RISKY.matcher(text).find() ? "'" + text : text;
    }

    static String remove(String cell) {
        return GUARDED.matcher(cell).find() ? cell.substring(1) : cell;
    }
}
