package io.frontdesk.chat.benchmark.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder with the programs of one PostgreSQL. Starts none of them. */
public record PostgresPrograms(Path folder) {
    private static final List<String> NEEDED = List.of("initdb", "pg_ctl", "postgres");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Path RED_HAT = Path.of("/usr");
    private static final String RED_HAT_NAME = "pgsql-";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    public PostgresPrograms {
        for (String name : NEEDED) {
            if (!SearchPath.isProgram(folder.resolve(name))) {
                throw new IllegalArgumentException("there is no program " + name + " in " + folder);
            }
        }
    }

    /** Those on the PATH, else the newest where Linux packages put them, which is seldom on the PATH. */
    public static Optional<PostgresPrograms> ofMachine() {
        return Stream.concat(SearchPath.folders(), packaged())
                .filter(PostgresPrograms::isWhole)
                .findFirst()
                .map(PostgresPrograms::new);
    }

    String program(String name) {
        return folder.resolve(name).toString();
    }

    private static boolean isWhole(Path folder) {
        return NEEDED.stream().allMatch(name -> SearchPath.isProgram(folder.resolve(name)));
    }

    private static Stream<Path> packaged() {
        Stream<Path> redHat = children(RED_HAT).stream()
                .filter(folder -> folder.getFileName().toString().startsWith(RED_HAT_NAME));
        return Stream.concat(children(DEBIAN).stream(), redHat)
                .sorted(Comparator.comparingInt(PostgresPrograms::version).reversed())
                .map(folder -> folder.resolve("bin"));
    }

    private static int version(Path folder) {
        Matcher number = NUMBER.matcher(folder.getFileName().toString());
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
