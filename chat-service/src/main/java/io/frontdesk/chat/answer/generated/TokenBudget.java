package io.frontdesk.chat.answer.generated;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The tokens this node has spent today, kept in a file so that a restart gives no second helping. Safe for threads. */
final class TokenBudget {
    private static final Logger LOG = LoggerFactory.getLogger(TokenBudget.class);

    private final Path file;
    private final long daily;
    private final Clock clock;
    private LocalDate day;
    private long spent;

    /**
     * @param daily how many a day may cost; 0 for any number
     */
    TokenBudget(Path file, long daily, Clock clock) {
        this.file = file;
        this.daily = daily;
        this.clock = clock;
        this.day = LocalDate.now(clock);
        this.spent = kept();
    }

    /** Whether anything is left. */
    synchronized boolean isOpen() {
        turnDay();
        return daily == 0 || spent < daily;
    }

    synchronized void spend(long tokens) {
        turnDay();
        spent += tokens;
        keep();
    }

    synchronized long spentToday() {
        turnDay();
        return spent;
    }

    private void turnDay() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            spent = 0;
        }
    }

    private long kept() {
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            String kept = Files.readString(file).strip();
            int gap = kept.indexOf(' ');
            return LocalDate.parse(kept.substring(0, gap)).equals(day) ? Long.parseLong(kept.substring(gap + 1)) : 0;
        } catch (IOException | DateTimeException | NumberFormatException | StringIndexOutOfBoundsException unreadable) {
            LOG.warn("{} cannot be read; today's tokens are counted from 0", file);
            return 0;
        }
    }

    private void keep() {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            Files.writeString(half, day + " " + spent + "\n");
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("{} cannot be written; a restart would count today's tokens from 0", file);
        }
    }
}
