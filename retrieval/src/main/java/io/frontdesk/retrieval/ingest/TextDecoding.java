package io.frontdesk.retrieval.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Decodes a text file whose encoding nobody told: a byte order mark decides, then strict UTF-8, then whichever of the
 * encodings that fit every byte gives the most common characters. Detectors by statistics of bytes need more text than a
 * short FAQ has.
 */
public final class TextDecoding {
    /** Those of Windows in China, Taiwan and the West; where two score the same, the earlier one is taken. */
    private static final List<Charset> OFFICE = Stream.of(
                    "GB18030", "x-mswin-936", "Big5", "x-windows-950", "windows-1252")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    /** Below this a text is taken for no text at all. */
    private static final double IMPLAUSIBLE = -0.5;

    /** Share of common characters that tells UTF-16 without a mark from bytes with a stray NUL. */
    private static final double COMMON = 0.3;

    private static final int SAMPLE = 1 << 17;

    private TextDecoding() {}

    /** The text without its byte order mark, or nothing where no known encoding fits every byte. */
    public static Optional<String> decode(byte[] bytes) {
        return detect(bytes).map(DecodedText::text);
    }

    /** The text in {@code charset}, or nothing where it does not fit every byte. */
    public static Optional<DecodedText> decode(byte[] bytes, Charset charset) {
        return strictly(bytes, 0, charset)
                .map(text -> new DecodedText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset));
    }

    public static Optional<DecodedText> detect(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(bytes, 3, UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return marked(bytes, 2, UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return marked(bytes, 2, UTF_16BE);
        }
        if (hasNul(bytes)) {
            return best(bytes, List.of(UTF_16LE, UTF_16BE), Plausibility::commonShare, COMMON)
                    .or(() -> withoutMark(bytes));
        }
        return withoutMark(bytes);
    }

    private static Optional<DecodedText> withoutMark(byte[] bytes) {
        return decode(bytes, UTF_8).or(() -> best(bytes, OFFICE, Plausibility::of, IMPLAUSIBLE));
    }

    private static Optional<DecodedText> marked(byte[] bytes, int from, Charset charset) {
        return strictly(bytes, from, charset).map(text -> new DecodedText(text, charset));
    }

    /** Ranks the charsets by a sample of the text; the first that fits every byte is it. */
    private static Optional<DecodedText> best(
            byte[] bytes, List<Charset> charsets, ToDoubleFunction<String> score, double least) {
        Map<Charset, Double> scores = new LinkedHashMap<>();
        for (Charset charset : charsets) {
            sample(bytes, charset).ifPresent(text -> scores.put(charset, score.applyAsDouble(text)));
        }
        return scores.entrySet().stream()
                .filter(candidate -> candidate.getValue() > least)
                .sorted(Map.Entry.<Charset, Double>comparingByValue().reversed())
                .flatMap(candidate -> decode(bytes, candidate.getKey()).stream())
                .findFirst();
    }

    private static Optional<String> sample(byte[] bytes, Charset charset) {
        CharBuffer text = CharBuffer.allocate(SAMPLE);
        CoderResult result = decoder(charset).decode(ByteBuffer.wrap(bytes), text, true);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(decoder(charset)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
