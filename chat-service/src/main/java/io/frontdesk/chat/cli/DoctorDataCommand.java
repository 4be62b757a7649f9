package io.frontdesk.chat.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.UnknownCheckpoint;
import io.frontdesk.intent.data.BadUtterances;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.data.UtteranceImport;
import io.frontdesk.intent.doctor.DataDoctor;
import io.frontdesk.intent.doctor.DataDoctor.Diagnosis;
import io.frontdesk.intent.doctor.Finding;
import io.frontdesk.intent.encoder.SentenceEncoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Says what is wrong with a file of labelled utterances; changes nothing in it. Findings are no failure: it exits with 0. */
@Command(
        name = "data",
        description = "Looks labelled utterances over: wrong labels, near-duplicates, confusable intents, leaks.",
        mixinStandardHelpOptions = true)
final class DoctorDataCommand implements Callable<Integer> {
    private static final int SHOWN = 8;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Utterances: text,label[,lang] (CSV, JSONL).")
    private Path file = Path.of("");

    @Option(names = "--test", paramLabel = "FILE", description = "Also looks for texts that this file shares with it.")
    private @Nullable Path test;

    @Option(names = "--lang", paramLabel = "LANG", description = "Takes only the utterances of this language.")
    private @Nullable String lang;

    @Option(names = "--base", paramLabel = "NAME", description = "The encoder to compare with (default: by language).")
    private @Nullable String base;

    @Option(names = "--out", paramLabel = "CSV", description = "Writes every finding to this file.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        UtteranceImport rows = scan(file);
        UtteranceImport leaks = test == null ? null : scan(test);
        Map<String, Diagnosis> diagnoses = new TreeMap<>();
        for (String language : languages(rows)) {
            diagnoses.put(language, examine(language, in(language, rows), leaks == null ? null : in(language, leaks)));
        }
        List<Finding> findings = diagnoses.values().stream()
                .flatMap(one -> one.findings().stream())
                .toList();
        if (out != null) {
            FindingsCsv.write(out, findings);
        }
        if (json) {
            JsonOutput.print(spec.commandLine().getOut(), Report.of(diagnoses, findings));
        } else {
            print(diagnoses);
        }
        return 0;
    }

    private static UtteranceImport scan(Path file) {
        try {
            UtteranceImport rows = UtteranceFile.scan(file);
            if (rows.utterances().isEmpty()) {
                throw new BadUsage(file + ": " + rows.problems().getFirst());
            }
            return rows;
        } catch (BadUtterances unreadable) {
            throw new BadUsage(file + ": " + unreadable.problems().getFirst());
        }
    }

    private Diagnosis examine(String language, UtteranceImport rows, @Nullable UtteranceImport leaks) {
        try (SentenceEncoder encoder = SentenceEncoder.open(checkpoint(language))) {
            return new DataDoctor(encoder, Runtime.getRuntime().availableProcessors()).examine(rows, leaks);
        }
    }

    private BaseCheckpoint checkpoint(String language) {
        try {
            return BaseCheckpoint.named(
                    base != null ? base : language.startsWith("zh") ? "bge-small-zh" : "bge-small-en");
        } catch (UnknownCheckpoint unknown) {
            throw new BadUsage("--base: " + unknown.getMessage());
        }
    }

    /** Those that the rows name, or where none does the one most are written in. */
    private List<String> languages(UtteranceImport rows) {
        if (lang != null) {
            return List.of(lang);
        }
        List<String> named = rows.utterances().stream()
                .map(row -> row.lang() == null ? "" : row.lang())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return named.isEmpty() ? List.of(UtteranceLanguage.ofMost(rows.utterances())) : named;
    }

    /** The rows of a language, those that name none among them; the bad ones are everybody's. */
    private UtteranceImport in(String language, UtteranceImport rows) {
        List<Utterance> kept = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (int i = 0; i < rows.utterances().size(); i++) {
            String named = rows.utterances().get(i).lang();
            if (named == null || named.equals(language)) {
                kept.add(rows.utterances().get(i));
                lines.add(rows.lines().get(i));
            }
        }
        if (kept.isEmpty()) {
            throw new BadUsage(file + " holds no utterance in " + language);
        }
        return new UtteranceImport(kept, lines, rows.problems());
    }

    private void print(Map<String, Diagnosis> diagnoses) {
        PrintWriter screen = spec.commandLine().getOut();
        diagnoses.forEach((language, diagnosis) -> {
            screen.printf(
                    "%s: %d rows, %d labels, %d findings%n",
                    language,
                    diagnosis.rows(),
                    diagnosis.labels(),
                    diagnosis.findings().size());
            if (diagnosis.agreement() != null) {
                screen.printf(
                        Locale.ROOT,
                        "    asked of all the others, %.1f %% of %d rows keep their label%n",
                        100 * diagnosis.agreement(),
                        diagnosis.compared());
            }
            diagnosis.findings().stream()
                    .collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()))
                    .forEach((kind, found) -> print(screen, kind, found));
        });
        if (out != null) {
            screen.println("all findings are in " + out);
        }
        screen.flush();
    }

    private static void print(PrintWriter screen, Finding.Kind kind, List<Finding> found) {
        screen.printf("%n  %s (%d)%n", kind.code().replace('_', ' '), found.size());
        found.stream().limit(SHOWN).forEach(finding -> screen.println("    " + line(finding)));
        if (found.size() > SHOWN) {
            screen.printf("    and %d more%n", found.size() - SHOWN);
        }
    }

    private static String line(Finding finding) {
        StringBuilder line = new StringBuilder();
        if (finding.row() != null) {
            line.append("line ").append(finding.row().line()).append(' ');
            if (!finding.row().text().isEmpty()) {
                line.append('"').append(finding.row().text()).append("\" ");
            }
        }
        line.append(finding.label());
        if (finding.other() != null) {
            line.append(" | line ")
                    .append(finding.other().line())
                    .append(" \"")
                    .append(finding.other().text())
                    .append('"');
        }
        if (finding.otherLabel() != null && !finding.otherLabel().equals(finding.label())) {
            line.append(" | ").append(finding.otherLabel());
        }
        return line.append(": ").append(finding.advice()).toString();
    }

    /** The one JSON object of {@code doctor data --json}. */
    private record Report(Map<String, Language> languages, List<Finding> findings) {
        static Report of(Map<String, Diagnosis> diagnoses, List<Finding> findings) {
            Map<String, Language> languages = new TreeMap<>();
            diagnoses.forEach((lang, one) ->
                    languages.put(lang, new Language(one.rows(), one.labels(), one.compared(), one.agreement())));
            return new Report(languages, findings);
        }

        @JsonInclude(JsonInclude.Include.NON_NULL)
        private record Language(
                int rows,
                int labels,
                int compared,

                @Nullable @JsonProperty("out_of_fold_agreement")
                Double agreement) {}
    }
}
