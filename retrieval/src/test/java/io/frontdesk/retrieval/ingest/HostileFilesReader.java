package io.frontdesk.retrieval.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads the numbered files of a folder, one after the other, and prints name, processor seconds and first problem of each. */
final class HostileFilesReader {
    private HostileFilesReader() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Path file;
            try (Stream<Path> only = Files.list(Path.of(arguments[0], String.valueOf(i)))) {
                file = only.findFirst().orElseThrow();
            }
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            FaqImport read = FaqFile.read(file);
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
            out.printf(
                    "%s\t%.3f\t%s%n",
                    file.getFileName(), seconds, read.problems().getFirst());
        }
    }
}
