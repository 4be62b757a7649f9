package io.frontdesk.retrieval.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way a workbook writes characters that XML has no room for: {@code _x000D_} is a carriage return. */
public final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern UNSAFE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private EscapedText() {}

    static String read(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : text;
    }

    /** {@code text} in a form that {@link #read} turns back into it. */
    public static String write(String text) {
        return UNSAFE.matcher(text)
                .replaceAll(unsafe -> "_x%04X_".formatted((int) unsafe.group().charAt(0)));
    }
}
