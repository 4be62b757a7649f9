package io.frontdesk.chat.mining.past;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text file of any size read as a stream. As for FAQ files a byte order mark decides its encoding, then strict UTF-8,
 * then strict GB18030; that takes a pass of its own and no memory.
 */
final class FileText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MARK = 3;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {}

    /** The file's text without its byte order mark, or nothing where no known encoding fits every byte. */
    static Optional<BufferedReader> open(Path file) throws IOException {
        Optional<Charset> charset = charset(file);
        if (charset.isEmpty()) {
            return Optional.empty();
        }
        BufferedReader reader = reader(file, charset.get());
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return Optional.of(reader);
    }

    private static Optional<Charset> charset(Path file) throws IOException {
        Optional<Charset> marked = marked(file);
        for (Charset charset : marked.map(List::of).orElse(List.of(UTF_8, GB18030))) {
            if (fits(file, charset)) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> marked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = Arrays.copyOf(in.readNBytes(MARK), MARK);
            if (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
                return Optional.of(UTF_16LE);
            }
            return head[0] == (byte) 0xFE && head[1] == (byte) 0xFF ? Optional.of(UTF_16BE) : Optional.empty();
        }
    }

    private static boolean fits(Path file, Charset charset) throws IOException {
        try (Reader reader = reader(file, charset)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file)),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
