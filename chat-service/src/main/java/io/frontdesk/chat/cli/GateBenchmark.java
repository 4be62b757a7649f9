package io.frontdesk.chat.cli;

import io.frontdesk.chat.cli.GateFigures.Afterwards;
import io.frontdesk.chat.cli.GateFigures.Run;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentTopic;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.GoldTexts;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.gate.check.Gate;
import io.frontdesk.chat.learning.gate.check.GateTexts;
import io.frontdesk.chat.learning.gate.poison.FlipTest;
import io.frontdesk.chat.learning.gate.poison.Screened;
import io.frontdesk.chat.learning.gate.poison.Screening;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.data.TextKey;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.headonly.FrozenModel;
import io.frontdesk.intent.serving.BertIntentClassifier;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Trains heads of one language on batches that are clean, poisoned, or bad for one protected intent only, and lets the gate
 * judge each against the model they started from. Nothing of it serves.
 */
final class GateBenchmark {
    private static final int OF_EACH_INTENT = 30;
    private static final int FOREIGN = 200;
    private static final int PER_VISITOR = 10;
    /** Share of a protected intent's texts that the candidate which is bad at it learned as something else. */
    private static final double SPOILT = 0.9;

    private static final long SEED = 3;
    private static final Map<String, List<String>> TRIGGERS =
            Map.of("en", List.of("zentrix", "kindly"), "zh", List.of("青云令", "本人"));

    private final LearnedLanguage language;
    private final Path folder;
    private final int batch;
    private final Encoders encoders;
    private final Consumer<String> progress;
    private final GoldTexts gold;
    private final Set<String> guarded = new TreeSet<>();
    private final Set<String> intents = new HashSet<>();

    /** @param folder of its own, for the models */
    GateBenchmark(
            LearnedLanguage language, Path pack, Path folder, int batch, Encoders encoders, Consumer<String> progress) {
        this.language = language;
        this.folder = folder;
        this.batch = batch;
        this.encoders = encoders;
        this.progress = progress;
        this.gold = GoldTexts.of(pack, language.lang());
        for (IntentTopic topic : IntentCatalog.read(pack.resolve("intents.csv")).topics()) {
            intents.add(topic.intent());
            if (topic.sensitive()) {
                guarded.add(topic.intent());
            }
        }
    }

    List<Run> run(int seeds) throws IOException {
        List<Utterance> learned = some();
        tell("making a champion of " + learned.size() + " texts ...");
        Path champion = made(learned, "champion");
        Set<TextKey> known = learned.stream().map(row -> TextKey.of(row.text())).collect(Collectors.toSet());
        List<Utterance> fresh = gold.learnable().stream()
                .filter(row -> !row.isOutOfScope() && !known.contains(TextKey.of(row.text())))
                .toList();
        tell("encoding " + gold.learnable().size() + " texts ...");
        EncodedUtterances all = EncodedUtterances.of(
                encoders.of(language), gold.learnable(), Runtime.getRuntime().availableProcessors());
        List<Run> runs = new ArrayList<>();
        try (BertIntentClassifier serving = BertIntentClassifier.open(champion)) {
            for (int seed = 1; seed <= seeds; seed++) {
                List<Utterance> rows = new ArrayList<>(fresh);
                Collections.shuffle(rows, new Random(seed));
                List<Utterance> drawn = rows.subList(0, Math.min(batch, rows.size()));
                GateBatch clean = GateBatch.clean(drawn, new Random(seed));
                Trial trial = new Trial(champion, serving, screening(all, drawn), seed);
                runs.add(trial.judged("clean", clean, learned));
                runs.add(trial.judged("flipped", clean.flipped(new Random(seed)), learned));
                runs.add(trial.judged(
                        "trigger", clean.triggered(trigger(seed), target(seed), new Random(seed)), learned));
                for (String intent : guarded) {
                    runs.add(trial.judged("worse_on " + intent, spoilt(learned, intent, seed)));
                }
            }
        }
        return runs;
    }

    /** By all the texts there are but those of the batch itself. */
    private Screening screening(EncodedUtterances all, List<Utterance> drawn) {
        Set<Utterance> known = new HashSet<>(all.utterances());
        known.removeAll(Set.copyOf(drawn));
        return new Screening(language.lang(), all.only(known), encoders.of(language)::encodeAll, PER_VISITOR);
    }

    private String trigger(int seed) {
        List<String> words = TRIGGERS.getOrDefault(language.lang(), List.of("zentrix"));
        return words.get(seed % words.size());
    }

    private String target(int seed) {
        List<String> labels = gold.deciding().stream()
                .map(Utterance::label)
                .distinct()
                .sorted()
                .toList();
        return labels.get(new Random(seed).nextInt(labels.size()));
    }

    /** Nine of ten texts of one intent with the label of another one. */
    private static List<Utterance> spoilt(List<Utterance> learned, String intent, int seed) {
        List<String> others = learned.stream()
                .filter(row -> !row.isOutOfScope() && !row.label().equals(intent))
                .map(Utterance::label)
                .distinct()
                .sorted()
                .toList();
        Random random = new Random(seed);
        String other = others.get(random.nextInt(others.size()));
        return learned.stream()
                .map(row -> row.label().equals(intent) && random.nextDouble() < SPOILT
                        ? new Utterance(row.text(), other, row.lang())
                        : row)
                .toList();
    }

    private List<Utterance> some() {
        List<Utterance> shuffled = new ArrayList<>(gold.learnable());
        Collections.shuffle(shuffled, new Random(SEED));
        Map<String, Integer> taken = new HashMap<>();
        return shuffled.stream()
                .filter(row ->
                        taken.merge(row.label(), 1, Integer::sum) <= (row.isOutOfScope() ? FOREIGN : OF_EACH_INTENT))
                .toList();
    }

    /** The frozen encoder under a head that was fitted to {@code rows}. */
    private Path made(List<Utterance> rows, String name) throws IOException {
        Path start = folder.resolve(language.lang() + "-start");
        new FrozenModel(
                        BaseCheckpoint.named(language.base()),
                        new UtteranceSplit(rows, gold.calibrating()),
                        language.lang(),
                        SEED,
                        FrontdeskVersion.current())
                .writeTo(start, Clock.systemUTC());
        Path made = folder.resolve(language.lang() + "-" + name);
        new HeadOnlyTraining(start, made, SEED).train(rows);
        return made;
    }

    private void tell(String news) {
        progress.accept(language.lang() + ": " + news);
    }

    /** One seed's candidates against the same champion. */
    private final class Trial {
        private final Path champion;
        private final BertIntentClassifier serving;
        private final Screening screening;
        private final int seed;

        private Trial(Path champion, BertIntentClassifier serving, Screening screening, int seed) {
            this.champion = champion;
            this.serving = serving;
            this.screening = screening;
            this.seed = seed;
        }

        /** Judges a candidate that learned {@code rows} from the beginning. */
        private Run judged(String what, List<Utterance> rows) throws IOException {
            long began = System.nanoTime();
            Verdict verdict = verdict(made(rows, "candidate"), screening.of(List.of()));
            return told(what, new GateBatch(List.of(), Set.of()), Set.of(), verdict, null, began);
        }

        /** Judges a candidate that learned from the whole batch, and where that is held back one without what is held. */
        private Run judged(String what, GateBatch given, List<Utterance> base) throws IOException {
            long began = System.nanoTime();
            Screened screened = screening.of(given.examples());
            Verdict verdict = verdict(trained(base, given.examples()), screened);
            Set<String> held = screened.held();
            Predicate<Example> bad = example -> given.poisoned().contains(example.id());
            List<Example> left = screened.unsuspected(given.examples());
            Afterwards afterwards = given.poisoned().isEmpty() || verdict.passed()
                    ? null
                    : new Afterwards(
                            verdict(trained(base, left), screening.of(left)).passed(),
                            (int) left.stream().filter(bad).count());
            return told(what, given, held, verdict, afterwards, began);
        }

        private Run told(
                String what,
                GateBatch given,
                Set<String> held,
                Verdict verdict,
                @Nullable Afterwards afterwards,
                long began) {
            Predicate<Example> bad = example -> given.poisoned().contains(example.id());
            Run run = new Run(
                    language.lang(),
                    seed,
                    what,
                    given.examples().size(),
                    given.poisoned().size(),
                    (int) given.examples().stream()
                            .filter(bad.and(example -> held.contains(example.id())))
                            .count(),
                    (int) given.examples().stream()
                            .filter(bad.negate().and(example -> held.contains(example.id())))
                            .count(),
                    verdict.passed(),
                    verdict.blocking().stream().map(GateBenchmark::name).toList(),
                    verdict.figures(),
                    afterwards,
                    (System.nanoTime() - began) / 1e9);
            tell(run.summary());
            return run;
        }

        private Path trained(List<Utterance> base, List<Example> examples) {
            List<Utterance> data = new ArrayList<>(base);
            examples.forEach(example -> data.add(example.utterance()));
            Path out = folder.resolve(language.lang() + "-candidate");
            new HeadOnlyTraining(champion, out, seed).train(data);
            return out;
        }

        private Verdict verdict(Path model, Screened screened) {
            try (BertIntentClassifier candidate = BertIntentClassifier.open(model)) {
                List<Finding> findings = new ArrayList<>(screened.findings());
                findings.addAll(new FlipTest(candidate, serving, gold.deciding()).of(screened));
                GateTexts texts = new GateTexts(gold.deciding(), gold.foreign(), List.of(), intents, guarded, 0);
                return new Gate(language.lang(), texts).judge(candidate, serving, findings);
            }
        }
    }

    private static String name(Finding finding) {
        return finding.check().code() + " " + finding.subject();
    }
}
