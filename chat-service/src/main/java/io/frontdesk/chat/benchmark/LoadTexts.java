package io.frontdesk.chat.benchmark;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What customers say under load: a pack's utterances in two languages with noise, no text twice. Safe for threads. */
public final class LoadTexts {
    /** The languages that load is made of, in equal parts. */
    static final List<String> LANGUAGES = List.of("en", "zh");

    private static final int TRIES = 1_000;

    private final Map<String, List<String>> byLanguage;
    private final SplittableRandom random;
    private final Noise noise;
    private final Set<String> said = new HashSet<>();

    LoadTexts(List<Utterance> utterances, long seed) {
        this.byLanguage = utterances.stream()
                .filter(utterance -> !utterance.isOutOfScope() && utterance.lang() != null)
                .collect(Collectors.groupingBy(
                        utterance -> String.valueOf(utterance.lang()),
                        Collectors.mapping(Utterance::text, Collectors.toList())));
        this.random = new SplittableRandom(seed);
        this.noise = new Noise(random);
        if (!byLanguage.keySet().containsAll(LANGUAGES)) {
            throw new BenchmarkFailed("load needs utterances in " + LANGUAGES + ", there are " + byLanguage.keySet());
        }
    }

    /** Texts made from the utterances of the pack in {@code folder}. */
    public static LoadTexts ofPack(Path folder, long seed) {
        return new LoadTexts(UtteranceFile.read(folder.resolve("utterances.csv")), seed);
    }

    synchronized String next(String lang) {
        List<String> texts = byLanguage.getOrDefault(lang, List.of());
        for (int tries = 0; tries < TRIES; tries++) {
            String text = noise.on(texts.get(random.nextInt(texts.size())), lang);
            if (said.add(text)) {
                return text;
            }
        }
        throw new BenchmarkFailed("the utterances in " + lang + " do not give enough different texts");
    }

    /** How many texts were given out, each but once. */
    synchronized int distinct() {
        return said.size();
    }
}
