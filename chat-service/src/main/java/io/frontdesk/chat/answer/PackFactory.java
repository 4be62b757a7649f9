package io.frontdesk.chat.answer;

import io.frontdesk.retrieval.ingest.RowProblem;
import io.frontdesk.retrieval.template.TemplateFile;
import io.frontdesk.retrieval.template.TemplateFile.TemplateImport;
import io.frontdesk.retrieval.template.Templates;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads what the pack in {@code frontdesk.pack} says; a file that is missing there is empty. */
@Factory
final class PackFactory {
    @Singleton
    Pack pack(@Value("${frontdesk.pack:}") String folder) {
        Path file = Path.of(folder, "pack.json");
        return Files.isRegularFile(file) ? PackFile.read(file) : new Pack("none", Map.of(), Map.of(), Map.of());
    }

    @Singleton
    AnswerTemplates templates(@Value("${frontdesk.pack:}") String folder, Pack pack) throws IOException {
        Path file = Path.of(folder, "templates.csv");
        if (!Files.isRegularFile(file)) {
            return new AnswerTemplates(new Templates(List.of()), pack);
        }
        TemplateImport read = TemplateFile.read(file);
        if (!read.problems().isEmpty()) {
            RowProblem first = read.problems().getFirst();
            throw new BrokenPack(file, "line " + first.line() + " " + first.column() + " " + first.reason());
        }
        return new AnswerTemplates(new Templates(read.templates()), pack);
    }
}
