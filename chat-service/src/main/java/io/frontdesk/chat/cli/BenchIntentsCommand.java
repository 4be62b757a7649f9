package io.frontdesk.chat.cli;

import io.frontdesk.intent.benchmark.IntentBenchmark;
import io.frontdesk.intent.benchmark.IntentBenchmark.Figures;
import io.frontdesk.intent.benchmark.IntentBenchmark.Times;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.UnknownCheckpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Times the intent model's forms side by side. Needs no trained model and leaves nothing behind. */
@Command(
        name = "intents",
        description = "Times one text on one core: 8-bit integers, 32-bit floats, and PyTorch through DJL.",
        mixinStandardHelpOptions = true)
final class BenchIntentsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--base",
            paramLabel = "NAME",
            defaultValue = "bge-small-en",
            description = "The checkpoint (default: ${DEFAULT-VALUE}).")
    private String base = "bge-small-en";

    @Option(
            names = "--tokens",
            paramLabel = "N",
            defaultValue = "16",
            description = "Tokens of the text (default: ${DEFAULT-VALUE}).")
    private int tokens;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "20",
            description = "How long to measure (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Figures figures = measured();
        if (json) {
            JsonOutput.print(spec.commandLine().getOut(), figures);
        } else {
            print(figures);
        }
        return 0;
    }

    private Figures measured() {
        try {
            IntentBenchmark benchmark = new IntentBenchmark(BaseCheckpoint.named(base), tokens);
            Path folder = Files.createTempDirectory("frontdesk-bench");
            try {
                return benchmark.run(folder, seconds);
            } finally {
                Files.deleteIfExists(folder.resolve("int8.onnx"));
                Files.deleteIfExists(folder.resolve("fp32.onnx"));
                Files.deleteIfExists(folder);
            }
        } catch (UnknownCheckpoint unknown) {
            throw new BadUsage("--base: " + unknown.getMessage());
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsage("--" + outOfRange.getMessage());
        } catch (IOException unwritable) {
            throw new WorkFailed("the graphs could not be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private void print(Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s, %d tokens, one text after the other on one core%n", figures.base(), figures.tokens());
        line(out, "8-bit integers", figures.int8());
        line(out, "32-bit floats", figures.fp32());
        line(out, "PyTorch through DJL", figures.djl());
        line(out, "  of each, the tokenizer", figures.tokenizer());
        out.printf(
                Locale.ROOT,
                "8-bit integers are %.1f times as fast as 32-bit floats, %.1f times as fast as PyTorch%n",
                figures.fp32().p50() / figures.int8().p50(),
                figures.djl().p50() / figures.int8().p50());
        out.flush();
    }

    private static void line(PrintWriter out, String name, Times times) {
        out.printf(
                Locale.ROOT,
                "%-26s p50 %6.2f ms   p99 %6.2f ms   %6.0f a second%n",
                name,
                times.p50(),
                times.p99(),
                times.perSecond());
    }
}
