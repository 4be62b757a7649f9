package io.frontdesk.chat.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clients' own book of what the server acknowledged: a file that no server knows of, one JSON object a line, written
 * before anything else is done with an acknowledgement. Safe for threads.
 */
final class AcknowledgementLog implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final BufferedWriter out;

    /** A conversation that a client was let into, with its key. */
    record Opened(String conversation, String token) {
        Opened {
            requireNonNull(conversation, "conversation");
            requireNonNull(token, "token");
        }
    }

    /** The whole book: every conversation once, and every acknowledgement. */
    record Book(Map<String, Opened> conversations, List<Acknowledgement> acknowledgements) {
        Book {
            conversations = Map.copyOf(conversations);
            acknowledgements = List.copyOf(acknowledgements);
        }
    }

    private record Line(
            String conversation,
            @Nullable String token,
            @Nullable Acknowledgement accepted) {}

    AcknowledgementLog(Path file) {
        this.file = file;
        try {
            this.out = Files.newBufferedWriter(file, UTF_8);
        } catch (IOException unwritable) {
            throw new BenchmarkFailed("the acknowledgement log " + file + " cannot be written", unwritable);
        }
    }

    void opened(String conversation, String token) {
        write(new Line(conversation, token, null));
    }

    void accepted(Acknowledgement acknowledgement) {
        write(new Line(acknowledgement.conversation(), null, acknowledgement));
    }

    /** Reads the file back. */
    Book book() {
        Map<String, Opened> conversations = new LinkedHashMap<>();
        List<Acknowledgement> acknowledgements = new ArrayList<>();
        for (Line line : lines()) {
            if (line.token() != null) {
                conversations.put(line.conversation(), new Opened(line.conversation(), line.token()));
            }
            if (line.accepted() != null) {
                acknowledgements.add(line.accepted());
            }
        }
        return new Book(conversations, acknowledgements);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private synchronized void write(Line line) {
        try {
            out.write(JSON.writeValueAsString(line));
            out.newLine();
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the acknowledgement log cannot be written", unwritable);
        }
    }

    private List<Line> lines() {
        try {
            List<Line> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                lines.add(JSON.readValue(line, Line.class));
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the acknowledgement log cannot be read", unreadable);
        }
    }
}
