package io.frontdesk.retrieval.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Reads every hostile file in a process whose whole heap is what the reading of one may take. */
class HostileFilesTest {
    private static final int HEAP_MIB = 128;
    private static final double SECONDS = 5;

    @TempDir
    static Path folder;

    private static final List<Hostile> FILES = new ArrayList<>();
    private static List<String> told = List.of();

    @BeforeAll
    static void readAll() throws IOException, InterruptedException {
        int number = 0;
        for (Hostile hostile : (Iterable<Hostile>) HostileFiles.all()::iterator) {
            Path file = Files.createDirectory(folder.resolve(String.valueOf(number++)))
                    .resolve(hostile.name());
            Files.write(file, hostile.content());
            FILES.add(hostile);
        }
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MIB + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFilesReader.class.getName(),
                        folder.toString(),
                        String.valueOf(number))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        told = Files.readAllLines(out, UTF_8);
        assertThat(process.exitValue()).as(String.join("\n", told)).isZero();
    }

    private static Stream<String[]> results() {
        return told.stream().map(line -> line.split("\t", 3));
    }

    @Test
    void namesWhatIsWrongAndTakesNothing() {
        assertThat(told).hasSameSizeAs(FILES);
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String[] result : (Iterable<String[]>) results()::iterator) {
            Hostile hostile = FILES.get(number++);
            if (!result[2].startsWith(hostile.told())) {
                wrong.add(hostile.name() + " -> " + hostile.told() + ", but was told: " + result[2]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void takesFiveSecondsAtMost() {
        assertThat(results())
                .allSatisfy(result ->
                        assertThat(Double.parseDouble(result[1])).as(result[0]).isLessThan(SECONDS));
    }
}
