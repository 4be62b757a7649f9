package io.frontdesk.chat.answer;

import io.frontdesk.chat.entity.Entities;
import io.frontdesk.chat.entity.Product;
import io.frontdesk.retrieval.ingest.RowProblem;
import io.frontdesk.retrieval.template.AnswerTemplate;
import io.frontdesk.retrieval.template.TemplateFile;
import io.frontdesk.retrieval.template.TemplateFile.TemplateImport;
import io.frontdesk.retrieval.template.Templates;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what the pack in {@code frontdesk.pack} says; a file that is missing there is empty. */
@Factory
final class PackFactory {
    private static final List<String> TEMPLATES = List.of("templates.csv", "templates.json");

    @Singleton
    Pack pack(@Value("${frontdesk.pack:}") String folder) {
        Path file = Path.of(folder, "pack.json");
        return Files.isRegularFile(file) ? PackFile.read(file) : Pack.none();
    }

    @Singleton
    Entities entities(@Value("${frontdesk.pack:}") String folder, Pack pack) {
        Path file = Path.of(folder, "products.csv");
        List<Product> products = Files.isRegularFile(file) ? ProductFile.read(file) : List.of();
        return new Entities(pack.orderNumbers(), products, pack.zone());
    }

    @Singleton
    AnswerTemplates templates(@Value("${frontdesk.pack:}") String folder, Pack pack, Entities entities)
            throws IOException {
        List<AnswerTemplate> templates = new ArrayList<>();
        for (String name : TEMPLATES) {
            Path file = Path.of(folder, name);
            if (Files.isRegularFile(file)) {
                templates.addAll(read(file));
            }
        }
        return new AnswerTemplates(new Templates(templates), pack, entities);
    }

    private static List<AnswerTemplate> read(Path file) throws IOException {
        TemplateImport read = TemplateFile.read(file);
        if (!read.problems().isEmpty()) {
            RowProblem first = read.problems().getFirst();
            throw new BrokenPack(file, first.toString());
        }
        return read.templates();
    }
}
