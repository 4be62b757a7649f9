package io.frontdesk.chat.cli;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.MoodHeads;
import io.frontdesk.chat.knowledge.PackCorpus;
import io.frontdesk.chat.learning.Baselines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Part of the build: computes a pack's vectors beforehand, so that a first start answers at once. */
@Command(
        name = "prepare-pack",
        hidden = true,
        description = "Computes the vectors of a pack into its own folder.",
        mixinStandardHelpOptions = true)
final class PreparePackCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folder of a pack.")
    private List<Path> packs = List.of();

    @Override
    public Integer call() throws IOException {
        for (Path pack : packs) {
            if (!Files.isRegularFile(pack.resolve("faq.csv"))) {
                throw new BadUsage(pack + " is no pack: it has no faq.csv");
            }
        }
        try (Encoders encoders = new Encoders()) {
            for (Path pack : packs) {
                prepare(pack, encoders);
            }
        }
        return 0;
    }

    /** The entries' vectors and the utterances' beside each other: this is a build, nobody waits for a core. */
    private static void prepare(Path pack, Encoders encoders) throws IOException {
        CompletableFuture<Void> utterances = CompletableFuture.runAsync(() -> {
            new Baselines(pack, encoders).compute();
            new MoodHeads(pack, encoders).compute();
        });
        try {
            PackCorpus.prepare(pack, encoders.embedders());
        } finally {
            utterances.join();
        }
    }
}
