package io.frontdesk.chat.cli;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.mining.DialogueMining;
import io.frontdesk.chat.mining.EncoderVectors;
import io.frontdesk.chat.mining.proposal.Known;
import io.frontdesk.chat.mining.simulation.Material;
import io.frontdesk.chat.mining.simulation.MiningBenchmark;
import io.frontdesk.chat.mining.simulation.MiningFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;

/** Mines an invented log whose topics are known. Ends with 1 where personal data came through. */
@Command(
        name = "mining",
        description = "Invents past conversations about known topics, mines them and compares.",
        mixinStandardHelpOptions = true)
final class BenchMiningCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--conversations",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many to invent (default: ${DEFAULT-VALUE}).")
    private int conversations;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the invention (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--topics",
            defaultValue = "all",
            description = "Which topics: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private MiningBenchmark.Part topics = MiningBenchmark.Part.ALL;

    @Option(
            names = "--material",
            paramLabel = "DIR",
            defaultValue = "test-data/dialogues",
            description = "Folder with questions.csv, replies.csv and phrases.csv (default: ${DEFAULT-VALUE}).")
    private Path material = Path.of("");

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (conversations < 1) {
            throw new BadUsage("--conversations must be at least 1, got " + conversations);
        }
        MiningFigures figures = measured();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, figures);
        } else {
            print(out, figures);
        }
        return figures.personalDataLeft() == 0 ? 0 : CommandErrors.FAILED;
    }

    private MiningFigures measured() {
        int threads = Runtime.getRuntime().availableProcessors();
        try (Encoders encoders = new Encoders()) {
            DialogueMining mining = new DialogueMining(new EncoderVectors(encoders, threads), Known.NOTHING);
            return new MiningBenchmark(Material.in(material), topics, mining).run(conversations, seed);
        } catch (IOException | NoSuchElementException unreadable) {
            throw new BadUsage("--material: " + material + " has no questions.csv, replies.csv and phrases.csv");
        }
    }

    private static void print(PrintWriter out, MiningFigures figures) {
        out.printf(
                Locale.ROOT,
                "%d conversations, %d questions, %d proposals, %.1f s%n",
                figures.conversations(),
                figures.questions(),
                figures.proposals(),
                figures.seconds());
        line(out, "all topics", figures.all());
        line(out, "tuned on", figures.tuned());
        line(out, "held out", figures.heldOut());
        out.printf(
                Locale.ROOT,
                "purity %.1f %%, of the questions %.1f %% in a proposal, of the chatter %.1f %% left out%n",
                100 * figures.purity(),
                100 * figures.clustered(),
                100 * figures.chatterLeftOut());
        out.printf(
                Locale.ROOT,
                "answers right %.1f %%, replies paired right %.1f %%, hints right %d of %d%n",
                100 * figures.answersRight(),
                100 * figures.settled(),
                figures.hintsRight(),
                figures.hints());
        out.printf(Locale.ROOT, "personal data left: %d of %d%n", figures.personalDataLeft(), figures.personalData());
        out.flush();
    }

    private static void line(PrintWriter out, String name, MiningFigures.Half half) {
        out.printf(
                Locale.ROOT,
                "%-10s %2d topics: %2d found (en %2d, zh %2d), purity %.1f %%%n",
                name,
                half.topics(),
                half.found(),
                half.foundEn(),
                half.foundZh(),
                100 * half.purity());
    }
}
