package io.frontdesk.chat.cli;

import io.frontdesk.retrieval.ingest.RowProblem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that a command is given: refused in one sentence where they cannot be used. */
final class InputFile {
    private InputFile() {}

    static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new BadUsage(file + " cannot be read");
        }
        return file;
    }

    /** Names the first of {@code problems}, where there are any. */
    static void refuse(Path file, List<RowProblem> problems) {
        if (!problems.isEmpty()) {
            throw new BadUsage(file + ": " + problems.getFirst()
                    + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more problems)"));
        }
    }
}
