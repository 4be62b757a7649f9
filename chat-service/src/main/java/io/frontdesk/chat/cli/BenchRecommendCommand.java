package io.frontdesk.chat.cli;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.recommend.Journey;
import io.frontdesk.chat.recommend.Likeness;
import io.frontdesk.chat.recommend.RecommendSettings;
import io.frontdesk.chat.recommend.simulation.Customers;
import io.frontdesk.chat.recommend.simulation.JourneyRules;
import io.frontdesk.chat.recommend.simulation.RecommendBenchmark;
import io.frontdesk.chat.recommend.simulation.RecommendBenchmark.Figures;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Learns what simulated customers ask next and foretells others. Ends with 1 where that is no better than popularity. */
@Command(
        name = "recommend",
        description = "Foretells the next question of simulated customers, against what is asked most.",
        mixinStandardHelpOptions = true)
final class BenchRecommendCommand implements Callable<Integer> {
    private static final double LEARNED = 0.7;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--journeys",
            paramLabel = "FILE",
            defaultValue = "test-data/journeys/shop.json",
            description = "How customers go (default: ${DEFAULT-VALUE}).")
    private Path journeys = Path.of("");

    @Option(
            names = "--faq",
            paramLabel = "FAQ.csv",
            defaultValue = "test-data/packs/shop/faq.csv",
            description = "The entries they ask for (default: ${DEFAULT-VALUE}).")
    private Path faq = Path.of("");

    @Option(
            names = "--dialogues",
            paramLabel = "N",
            defaultValue = "3000",
            description = "How many to simulate; three in ten are held out (default: ${DEFAULT-VALUE}).")
    private int dialogues;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the simulation (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (dialogues < 10) {
            throw new BadUsage("--dialogues must be at least 10, got " + dialogues);
        }
        List<FaqEntry> entries = entries();
        List<Journey> all = new Customers(rules(entries), byIntent(entries), seed).journeys(dialogues);
        int learned = (int) (LEARNED * all.size());
        Figures figures = new RecommendBenchmark(RecommendSettings.usual(), seed)
                .run(all.subList(0, learned), all.subList(learned, all.size()), likeness(entries));
        print(figures);
        return figures.difference().low() > 0 ? 0 : CommandErrors.FAILED;
    }

    private List<FaqEntry> entries() {
        List<FaqEntry> english =
                read().stream().filter(entry -> entry.lang().equals("en")).toList();
        if (english.isEmpty()) {
            throw new BadUsage(faq + " holds no entry in English");
        }
        return english;
    }

    private List<FaqEntry> read() {
        try {
            FaqImport read = FaqFile.read(InputFile.readable(faq));
            InputFile.refuse(faq, read.problems());
            return read.entries();
        } catch (IOException unreadable) {
            throw new BadUsage(faq + " cannot be read");
        }
    }

    private JourneyRules rules(List<FaqEntry> entries) {
        try {
            return JourneyRules.read(InputFile.readable(journeys), byIntent(entries));
        } catch (IOException unreadable) {
            throw new BadUsage(journeys + " is not the JSON object that journeys need");
        } catch (IllegalArgumentException bad) {
            throw new BadUsage(journeys + ": " + bad.getMessage());
        }
    }

    private static Map<String, List<String>> byIntent(List<FaqEntry> entries) {
        Map<String, List<String>> byIntent = new LinkedHashMap<>();
        entries.forEach(entry -> byIntent.computeIfAbsent(entry.category(), fresh -> new ArrayList<>())
                .add(entry.id()));
        return byIntent;
    }

    private static Likeness likeness(List<FaqEntry> entries) {
        try (Encoders encoders = new Encoders()) {
            List<float[]> vectors = encoders.of(LearnedLanguage.all().getFirst())
                    .encodeAll(
                            entries.stream().map(FaqEntry::question).toList(),
                            Runtime.getRuntime().availableProcessors());
            Map<String, float[]> byId = new HashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                byId.put(entries.get(i).id(), vectors.get(i));
            }
            return Likeness.of(byId);
        }
    }

    private void print(Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, figures);
            return;
        }
        out.printf(
                Locale.ROOT,
                "simulated: learnt from %d dialogues, foretold %d steps of %d others%n",
                figures.dialogues(),
                figures.steps(),
                figures.heldOut());
        out.printf(
                Locale.ROOT,
                "hit@3 %.1f %%, of what is asked most %.1f %%, difference %.1f points (95 %%: %.1f to %.1f)%n",
                100 * figures.hitAt3(),
                100 * figures.popularHitAt3(),
                100 * figures.difference().mean(),
                100 * figures.difference().low(),
                100 * figures.difference().high());
        out.printf(
                Locale.ROOT,
                "something is offered at %.1f %% of the steps, and is right at %.1f %% of those%n",
                100 * figures.shown(),
                100 * figures.shownHit());
        out.flush();
    }
}
