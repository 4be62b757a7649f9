package io.frontdesk.chat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.client.Unreachable;
import io.frontdesk.chat.installation.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Writes what a server holds in the formats that {@code import} and {@code train} read. */
@Command(
        name = "export",
        description = "Exports the FAQ (CSV), utterances (CSV) or turns (JSONL, accepted by train).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private What what = What.FAQ;

    @Mixin
    private WhichServer where = new WhichServer();

    @Option(names = "--out", paramLabel = "FILE", description = "File to write (default: standard output).")
    private @Nullable Path out;

    private enum What {
        FAQ,
        UTTERANCES,
        TURNS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        if (where.remote()) {
            try (AdminClient server = where.admin()) {
                write(remote(new RemoteExport(server)));
            } catch (Unreachable gone) {
                throw new WorkFailed(String.valueOf(gone.getMessage()), gone);
            }
        } else {
            DataFolder folder = new DataFolder(where.data());
            if (!folder.exists()) {
                throw new BadUsage("there is no data folder " + folder.root());
            }
            write(local(new LocalExport(folder)));
        }
        return 0;
    }

    private String remote(RemoteExport export) {
        return switch (what) {
            case FAQ -> export.faq();
            case TURNS -> export.turns();
            case UTTERANCES -> throw new BadUsage("utterances are exported from --data, not from --url");
        };
    }

    private String local(LocalExport export) {
        return switch (what) {
            case FAQ -> export.faq();
            case TURNS -> export.turns();
            case UTTERANCES -> export.utterances();
        };
    }

    private void write(String text) {
        if (out == null) {
            PrintWriter console = spec.commandLine().getOut();
            console.print(text);
            console.flush();
            return;
        }
        try {
            Files.writeString(out, text, UTF_8);
        } catch (IOException unwritable) {
            throw new WorkFailed(out + " cannot be written", unwritable);
        }
    }
}
