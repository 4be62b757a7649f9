package io.frontdesk.chat.insight.report;

/**
 * A text as a cell that no spreadsheet takes for a formula (OWASP, CSV Injection): one that begins like a formula gets an
 * apostrophe before it, numbers excepted.
 */
final class SafeCell {
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private SafeCell() {}

    static String of(String text) {
        boolean risky = !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER);
        return risky ? "'" + text : text;
    }
}
