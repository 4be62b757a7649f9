package io.frontdesk.chat.benchmark.backend;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders in which this machine looks for programs. */
final class SearchPath {
    private static final String SEPARATOR = Pattern.quote(File.pathSeparator);

    private SearchPath() {}

    static Stream<Path> folders() {
        return Stream.ofNullable(System.getenv("PATH"))
                .flatMap(path -> Stream.of(path.split(SEPARATOR)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    static Optional<Path> find(String program) {
        return folders()
                .map(folder -> folder.resolve(program))
                .filter(SearchPath::isProgram)
                .findFirst();
    }

    static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
