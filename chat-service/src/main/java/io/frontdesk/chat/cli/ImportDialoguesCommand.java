package io.frontdesk.chat.cli;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.mining.DialogueMining;
import io.frontdesk.chat.mining.EncoderVectors;
import io.frontdesk.chat.mining.Mined;
import io.frontdesk.chat.mining.MiningProgress;
import io.frontdesk.chat.mining.past.BadRow;
import io.frontdesk.chat.mining.past.DialogueFile;
import io.frontdesk.chat.mining.past.DialogueImport;
import io.frontdesk.chat.mining.past.PastDialogue;
import io.frontdesk.chat.mining.proposal.Known;
import io.frontdesk.chat.mining.proposal.KnownEntries;
import io.frontdesk.chat.privacy.mask.PersonalData;
import io.frontdesk.retrieval.index.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Mines files of past conversations and writes what they propose as files; a data folder is only read. */
@Command(
        name = "dialogues",
        description = "Proposes intents, utterances and FAQ entries from past conversations, personal data masked.",
        mixinStandardHelpOptions = true)
final class ImportDialoguesCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV (a message a row), JSON lines (a conversation a line), or JSON of Chatwoot's API.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "proposals",
            description = "Where utterances.csv, faq.csv and topics.json go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("proposals");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description =
                    "Data folder whose FAQ the topics are compared with, if it is there (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "Folder whose pack.json tells how order numbers are written, to mask them as such.")
    private @Nullable Path pack;

    @Option(names = "--skip-bad", description = "Takes the good rows of a file that has bad ones.")
    private boolean skipBad;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** The one JSON object of {@code import dialogues --json}. */
    private record Imported(Mined.Summary figures, String out, List<ProposalFiles.TopicLine> topics) {}

    @Override
    public Integer call() throws IOException {
        List<DialogueImport> read = new ArrayList<>();
        for (Path file : files) {
            read.add(read(file));
        }
        boolean bad = false;
        for (int at = 0; at < files.size(); at++) {
            complain(files.get(at), read.get(at).problems());
            bad |= !read.get(at).problems().isEmpty();
        }
        List<PastDialogue> dialogues =
                read.stream().flatMap(one -> one.dialogues().stream()).toList();
        if (dialogues.isEmpty() || (bad && !skipBad)) {
            return CommandLine.ExitCode.USAGE;
        }
        Mined mined = mine(dialogues);
        ProposalFiles.write(mined.proposals(), out);
        print(mined);
        return 0;
    }

    private DialogueImport read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new BadUsage(file + " does not exist or cannot be read");
        }
        PersonalData mask = new PersonalData(pack == null ? List.of() : PackOption.orderNumbers(pack), false);
        return DialogueFile.read(file, file.getFileName().toString(), mask::mask);
    }

    private Mined mine(List<PastDialogue> dialogues) {
        int threads = Runtime.getRuntime().availableProcessors();
        Path corpus = new DataFolder(data).corpus();
        try (Encoders encoders = new Encoders()) {
            EncoderVectors vectors = new EncoderVectors(encoders, threads);
            if (!Files.isDirectory(corpus)) {
                return new DialogueMining(vectors, Known.NOTHING).mine(dialogues, MiningProgress.NONE);
            }
            try (KnowledgeBase knowledge = KnowledgeBase.open(corpus, encoders.embedders())) {
                return new DialogueMining(vectors, new KnownEntries(knowledge)).mine(dialogues, MiningProgress.NONE);
            }
        }
    }

    private void complain(Path file, List<BadRow> problems) {
        PrintWriter err = spec.commandLine().getErr();
        for (BadRow row : problems.subList(0, Math.min(problems.size(), MOST_SHOWN))) {
            String column = row.column().isEmpty() ? "" : row.column() + ": ";
            err.println("frontdesk: " + file + ":" + Math.max(1, row.line()) + ": " + column + row.reason());
        }
        if (problems.size() > MOST_SHOWN) {
            err.println("frontdesk: " + file + ": " + (problems.size() - MOST_SHOWN) + " more problems");
        }
        err.flush();
    }

    private void print(Mined mined) {
        PrintWriter console = spec.commandLine().getOut();
        Mined.Summary figures = mined.summary();
        if (json) {
            JsonOutput.print(
                    console,
                    new Imported(
                            figures,
                            out.toString(),
                            mined.proposals().stream()
                                    .map(ProposalFiles.TopicLine::of)
                                    .toList()));
            return;
        }
        mined.proposals()
                .forEach(proposal -> console.printf(
                        Locale.ROOT,
                        "%s %5d  %-30s %s%n",
                        proposal.lang(),
                        proposal.evidence().questions(),
                        proposal.intent(),
                        proposal.question()));
        console.printf(
                Locale.ROOT,
                "%d conversations, %d questions, %d settled by a reply, %d in %d topics; written to %s%n",
                figures.conversations(),
                figures.questions(),
                figures.settled(),
                figures.clustered(),
                figures.proposals(),
                out);
        console.flush();
    }
}
