package io.frontdesk.retrieval.template;

/** A text does not follow the grammar of templates; {@code line} and {@code column} count from 1 within the text. */
public final class BadTemplate extends RuntimeException {
    private final int line;
    private final int column;

    BadTemplate(int line, int column, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** The place {@code offset} characters into {@code text}. */
    static BadTemplate at(String text, int offset, String reason) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new BadTemplate(line, offset - before.lastIndexOf('\n'), reason);
    }

    /** The same within a larger text, in whose line {@code line} the smaller one begins behind {@code columns} others. */
    BadTemplate within(int first, int columns) {
        return new BadTemplate(first + line - 1, line == 1 ? columns + column : column, reason());
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** For people: where and why. */
    public String sentence() {
        return reason() + " (line " + line + ", column " + column + " of the text)";
    }
}
