package io.frontdesk.chat.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.client.Unreachable;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.DataFolderLock;
import io.frontdesk.chat.installation.UnusableFolder;
import io.frontdesk.chat.knowledge.UploadOptions;
import io.frontdesk.chat.knowledge.UploadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Imports FAQ, template and utterance files, all or nothing, into a data folder or a running server. */
@Command(
        name = "import",
        description = "Imports FAQ, templates and utterances; a bad row anywhere imports nothing.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SHOWN = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "CSV or JSONL, whose columns tell what it holds; a FAQ also in XLSX, Markdown, JSON, Rasa YAML or a ZIP.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Checks and reports, imports nothing.")
    private boolean dryRun;

    @Option(names = "--skip-bad", description = "Imports the good rows of a file that has bad ones.")
    private boolean skipBad;

    @Option(names = "--replace", description = "FAQ: also removes the entries that the file does not hold.")
    private boolean replace;

    @Mixin
    private WhichServer where = new WhichServer();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** The one JSON object of {@code import --json}. */
    private record Imported(boolean imported, List<ImportedFile> files) {}

    @Override
    public Integer call() {
        boolean checkFirst = !dryRun && !skipBad;
        List<ImportedFile> checked = checkFirst ? run(true) : List.of();
        boolean clean = checked.stream().allMatch(file -> file.problems().isEmpty());
        List<ImportedFile> done = checkFirst && !clean ? checked : run(dryRun);
        report(done);
        boolean bad = done.stream().anyMatch(file -> !file.problems().isEmpty() && !(skipBad && file.imported()));
        return bad ? 2 : 0;
    }

    private List<ImportedFile> run(boolean onlyCheck) {
        UploadOptions options = new UploadOptions(onlyCheck, skipBad, replace);
        List<ImportedFile> done = new ArrayList<>();
        if (where.remote()) {
            try (AdminClient server = where.admin()) {
                files.forEach(file -> done.add(upload(server, file, options)));
            } catch (Unreachable gone) {
                throw new WorkFailed(String.valueOf(gone.getMessage()), gone);
            }
            return done;
        }
        try {
            DataFolder folder = DataFolder.prepared(where.data());
            try (DataFolderLock _ = DataFolderLock.on(folder)) {
                LocalImport local = new LocalImport(folder);
                files.forEach(file -> done.add(local.take(file, options)));
            }
            return done;
        } catch (UnusableFolder unusable) {
            throw new BadUsage(unusable.getMessage() + "; to import into a running server give --url and --token");
        } catch (IOException unlockable) {
            throw new WorkFailed("the data folder cannot be released", unlockable);
        }
    }

    private static ImportedFile upload(AdminClient server, Path file, UploadOptions options) {
        if (FileKind.of(file) != FileKind.FAQ) {
            throw new BadUsage(file + " holds " + FileKind.of(file).title()
                    + ": a running server takes FAQ files only; stop it and import with --data");
        }
        AdminClient.Answer answer = server.upload(
                "/api/admin/faq?dry_run=" + options.dryRun() + "&skip_bad=" + options.skipBad() + "&replace="
                        + options.replace(),
                String.valueOf(file.getFileName()),
                FileKind.bytes(file));
        if (!answer.ok() && answer.status() != 422) {
            throw new WorkFailed("the server refused " + file + ": " + WhichServer.reason(answer));
        }
        try {
            return ofReport(file, JSON.readTree(answer.body()));
        } catch (JsonProcessingException notJson) {
            throw new WorkFailed("the server's answer is no report", notJson);
        }
    }

    private static ImportedFile ofReport(Path file, JsonNode report) {
        List<UploadReport.Row> problems = new ArrayList<>();
        report.path("problems")
                .forEach(row -> problems.add(new UploadReport.Row(
                        row.path("line").asLong(),
                        row.path("column").asText(),
                        row.path("reason").asText())));
        return new ImportedFile(
                file.toString(),
                FileKind.FAQ.title(),
                report.path("rows").asInt(),
                report.path("added").asInt(),
                report.path("changed").asInt(),
                report.path("unchanged").asInt(),
                report.path("published").asBoolean(),
                report.path("version").asText(),
                problems);
    }

    private void report(List<ImportedFile> done) {
        if (json) {
            JsonOutput.print(
                    spec.commandLine().getOut(), new Imported(done.stream().allMatch(ImportedFile::imported), done));
        }
        for (ImportedFile file : done) {
            if (!json) {
                spec.commandLine().getOut().println(file.sentence());
            }
            file.problems().stream().limit(MOST_SHOWN).forEach(row -> complain(file.file(), row));
            if (file.problems().size() > MOST_SHOWN) {
                complain("frontdesk: " + file.file() + ": " + (file.problems().size() - MOST_SHOWN) + " more problems");
            }
        }
        spec.commandLine().getOut().flush();
    }

    private void complain(String file, UploadReport.Row row) {
        String column = row.column().isEmpty() ? "" : row.column() + ": ";
        complain("frontdesk: " + file + ":" + Math.max(1, row.line()) + ": " + column + row.reason());
    }

    private void complain(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
