package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.PromoteBenchmark.Models;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.GoldTexts;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.headonly.FrozenModel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes two models of each language without a training: equal but for their name, so that the gate has nothing against one. */
final class BenchModels implements Models {
    private static final int OF_EACH_INTENT = 20;
    private static final long SEED = 3;

    private final Path pack;
    private final Path out;

    BenchModels(Path pack, Path out) {
        this.pack = pack;
        this.out = out;
    }

    @Override
    public Pair of(String lang) {
        LearnedLanguage language = LearnedLanguage.all().stream()
                .filter(one -> one.lang().equals(lang))
                .findFirst()
                .orElseThrow(() -> new BadUsage("no models are made for " + lang));
        GoldTexts gold = GoldTexts.of(pack, lang);
        UtteranceSplit data = new UtteranceSplit(some(gold.learnable()), gold.calibrating());
        return new Pair(written(language, data, "one"), written(language, data, "two"));
    }

    private Path written(LearnedLanguage language, UtteranceSplit data, String name) {
        try {
            return new FrozenModel(
                            BaseCheckpoint.named(language.base()),
                            data,
                            language.lang(),
                            SEED,
                            FrontdeskVersion.current())
                    .writeTo(out.resolve(language.lang() + "-" + name), Clock.systemUTC())
                    .path();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<Utterance> some(List<Utterance> texts) {
        List<Utterance> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(SEED));
        Map<String, Integer> taken = new HashMap<>();
        return shuffled.stream()
                .filter(row -> taken.merge(row.label(), 1, Integer::sum) <= OF_EACH_INTENT)
                .toList();
    }
}
