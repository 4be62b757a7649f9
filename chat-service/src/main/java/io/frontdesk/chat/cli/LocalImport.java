package io.frontdesk.chat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.knowledge.CommandLineUpload;
import io.frontdesk.chat.knowledge.UploadOptions;
import io.frontdesk.chat.knowledge.UploadReport;
import io.frontdesk.chat.learning.UtteranceStore;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.data.UtteranceImport;
import io.frontdesk.retrieval.template.AnswerTemplate;
import io.frontdesk.retrieval.template.TemplateFile;
import io.frontdesk.retrieval.template.TemplateFile.TemplateImport;
import io.micronaut.context.ApplicationContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Imports files into a data folder that no server uses at the moment. */
final class LocalImport {
    private final DataFolder data;

    LocalImport(DataFolder data) {
        this.data = data;
    }

    ImportedFile take(Path file, UploadOptions options) {
        return switch (FileKind.of(file)) {
            case FAQ -> faq(file, options);
            case TEMPLATES -> templates(file, options);
            case UTTERANCES -> utterances(file, options);
        };
    }

    private ImportedFile faq(Path file, UploadOptions options) {
        byte[] content = FileKind.bytes(file);
        try (ApplicationContext server = OfflineServer.on(data)) {
            UploadReport report = server.getBean(CommandLineUpload.class).apply(content, file.toString(), options);
            return new ImportedFile(
                    file.toString(),
                    FileKind.FAQ.title(),
                    report.rows(),
                    report.added(),
                    report.changed(),
                    report.unchanged(),
                    report.published(),
                    report.version(),
                    report.problems());
        }
    }

    private ImportedFile utterances(Path file, UploadOptions options) {
        UtteranceImport found = UtteranceFile.scan(file);
        boolean wanted = wanted(found.problems().isEmpty(), !found.utterances().isEmpty(), options);
        UtteranceStore.Change change = new UtteranceStore(data.pack()).merge(found.utterances(), !wanted);
        List<UploadReport.Row> problems = found.problems().stream()
                .map(problem -> new UploadReport.Row(problem.line(), problem.column(), problem.reason()))
                .toList();
        return new ImportedFile(
                file.toString(),
                FileKind.UTTERANCES.title(),
                found.utterances().size() + problems.size(),
                change.added(),
                change.changed(),
                change.unchanged(),
                wanted,
                null,
                problems);
    }

    private ImportedFile templates(Path file, UploadOptions options) {
        TemplateImport found = readTemplates(file);
        Path own = data.pack().resolve("templates.csv");
        Map<String, AnswerTemplate> byKey = new LinkedHashMap<>();
        if (Files.isRegularFile(own)) {
            readTemplates(own).templates().forEach(template -> byKey.put(key(template), template));
        }
        int added = 0;
        int unchanged = 0;
        for (AnswerTemplate template : found.templates()) {
            AnswerTemplate before = byKey.put(key(template), template);
            added += before == null ? 1 : 0;
            unchanged += template.equals(before) ? 1 : 0;
        }
        boolean wanted = wanted(found.problems().isEmpty(), !found.templates().isEmpty(), options);
        if (wanted) {
            writeTemplates(own, new ArrayList<>(byKey.values()));
        }
        return new ImportedFile(
                file.toString(),
                FileKind.TEMPLATES.title(),
                found.templates().size() + found.problems().size(),
                added,
                found.templates().size() - added - unchanged,
                unchanged,
                wanted,
                null,
                found.problems().stream()
                        .map(problem -> new UploadReport.Row(problem.line(), problem.column(), problem.reason()))
                        .toList());
    }

    private static boolean wanted(boolean clean, boolean holdsSomething, UploadOptions options) {
        return holdsSomething && !options.dryRun() && (clean || options.skipBad());
    }

    private static String key(AnswerTemplate template) {
        return template.id() + "\n" + template.lang();
    }

    private static TemplateImport readTemplates(Path file) {
        try {
            return TemplateFile.read(file);
        } catch (IOException unreadable) {
            throw new BadUsage(file + " cannot be read");
        }
    }

    private static void writeTemplates(Path file, List<AnswerTemplate> templates) {
        Path half = file.resolveSibling("templates.csv.half");
        try {
            Files.createDirectories(file.getParent());
            try (CsvWriter csv = CsvWriter.builder().build(half, UTF_8)) {
                csv.writeRecord("id", "intent", "lang", "text", "when", "parts");
                templates.forEach(template -> csv.writeRecord(
                        template.id(),
                        template.intent(),
                        template.lang(),
                        template.text().source(),
                        template.when().source(),
                        template.parts().source()));
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new WorkFailed("cannot write " + file, unwritable);
        }
    }
}
