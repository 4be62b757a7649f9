package io.frontdesk.retrieval.ingest;

/** Looks over a CSV text before it is parsed: for a quote that nothing closes and for lines of endlessly many cells. */
final class CsvScan {
    private static final int WIDEST = 10 * Limits.COLUMNS;

    private final String text;
    private final char delimiter;
    private final Place place;
    private long line = 1;
    private long quoteOpened;
    private int cells;
    private boolean quoted;
    private boolean atStart = true;

    private CsvScan(String text, char delimiter, Place place) {
        this.text = text;
        this.delimiter = delimiter;
        this.place = place;
    }

    static void check(String text, char delimiter, Place place) {
        CsvScan scan = new CsvScan(text, delimiter, place);
        for (int i = 0; i < text.length(); i++) {
            i = scan.quoted ? scan.inQuotes(i) : scan.outside(i);
        }
        if (scan.quoted) {
            throw new RefusedFile(place.at(scan.quoteOpened), ReasonCode.BROKEN_QUOTES);
        }
    }

    /** Takes the character at {@code i} and says which was the last one taken. */
    private int inQuotes(int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            line++;
        }
        if (c != '"') {
            return i;
        }
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
            return i + 1;
        }
        quoted = false;
        return i;
    }

    private int outside(int i) {
        char c = text.charAt(i);
        if (c == '"' && atStart) {
            quoted = true;
            quoteOpened = line;
        } else if (c == '\n') {
            line++;
            cells = 0;
        } else if (c == delimiter && ++cells > WIDEST) {
            throw new RefusedFile(place.at(line), ReasonCode.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
        atStart = c == delimiter || c == '\n' || c == '\r';
        return i;
    }
}
