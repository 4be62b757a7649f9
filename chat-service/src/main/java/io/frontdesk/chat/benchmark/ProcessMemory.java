package io.frontdesk.chat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The memory of another process as Linux counts it. */
final class ProcessMemory {
    private static final long KILO = 1024;

    private ProcessMemory() {}

    /** The most it ever held; 0 where that cannot be read. */
    static long peakMegabytes(long pid) {
        return kilobytes(pid, "VmHWM:").orElse(0) / KILO;
    }

    /** What it holds now; 0 where that cannot be read. */
    static long residentMegabytes(long pid) {
        return kilobytes(pid, "VmRSS:").orElse(0) / KILO;
    }

    private static OptionalLong kilobytes(long pid, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException gone) {
            return OptionalLong.empty();
        }
    }
}
