package io.frontdesk.intent.data;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Finds out which of UTF-8, UTF-16 and GB18030 a file is written in; guesses nothing else. */
public final class TextDecoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SAMPLE = 4096;

    private TextDecoding() {}

    /** The text of {@code bytes} without its byte order mark; empty where it is in none of the three. */
    public static Optional<String> decode(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE) || zeros(bytes, 1)
                ? strictly(bytes, UTF_16LE)
                : startsWith(bytes, 0xFE, 0xFF) || zeros(bytes, 0)
                        ? strictly(bytes, UTF_16BE)
                        : strictly(bytes, UTF_8).or(() -> strictly(bytes, GB18030));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(withoutMark(text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Whether at least every tenth byte at odd (1) or even (0) places is zero: ASCII such as commas, in UTF-16. */
    private static boolean zeros(byte[] bytes, int from) {
        int seen = 0;
        int zero = 0;
        for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
            seen++;
            zero += bytes[i] == 0 ? 1 : 0;
        }
        return zero > 0 && zero * 10 >= seen;
    }
}
