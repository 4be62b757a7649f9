package io.frontdesk.chat.mining.past;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the ways in which exports write a time. Only the order of a conversation's messages comes from it. */
final class MessageTime {
    private static final long FIRST_IN_MILLIS = 100_000_000_000L;
    private static final Pattern NUMBER = Pattern.compile("\\d{9,13}(?:\\.\\d+)?");
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern(
                    "[yyyy-M-d][yyyy/M/d][yyyy.M.d][yyyy年M月d日]['T'][ ]H:m[:s][.SSSSSSSSS][.SSSSSS][.SSS][XXX][X][ zzz]")
            .toFormatter(Locale.ROOT);

    private MessageTime() {}

    /** The time that {@code text} names; one without a zone counts as UTC. */
    static Optional<Instant> of(String text) {
        String stripped = text.strip();
        if (NUMBER.matcher(stripped).matches()) {
            return Optional.of(sinceEpoch((long) Double.parseDouble(stripped)));
        }
        try {
            TemporalAccessor time = WRITTEN.parseBest(stripped, Instant::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    private static Instant sinceEpoch(long number) {
        return number >= FIRST_IN_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }
}
