package io.frontdesk.chat.mining.past;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;

/** The lines of a text, of which no more than so many characters are ever kept. */
final class BoundedLines {
    private final BufferedReader text;
    private final int longest;

    BoundedLines(BufferedReader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** The next line; one character over the bound where it is longer, null where there is none. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = text.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            if (line.length() <= longest) {
                line.append((char) read);
            }
            read = text.read();
        }
        return line.toString();
    }

    boolean isTooLong(String line) {
        return line.length() > longest;
    }
}
