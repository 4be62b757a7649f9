package io.frontdesk.chat.mining.past;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Hands a text through and counts its quotes. */
final class QuoteCount extends FilterReader {
    private boolean odd;

    QuoteCount(Reader text) {
        super(text);
    }

    /** Whether one of the quotes read so far has no partner. */
    boolean isOdd() {
        return odd;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        odd ^= read == '"';
        return read;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        for (int i = from; i < from + read; i++) {
            odd ^= into[i] == '"';
        }
        return read;
    }
}
