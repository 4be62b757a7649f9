package io.frontdesk.chat;

import io.frontdesk.chat.learning.UtteranceStore;
import io.frontdesk.intent.Utterance;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqCsvWriter;
import io.frontdesk.retrieval.ingest.FaqFile;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A part of the shop's pack, small enough to be taken in within a second or two; its phrasings serve as utterances. */
public final class TestPack {
    private static final Set<String> TOPICS =
            Set.of("return_item", "track_order", "delivery_time", "delivery_cost", "delete_account");

    private static final int PHRASINGS = 5;

    private TestPack() {}

    /** The shop's pack as it is in the repository. */
    public static Path shop() {
        return Path.of(System.getProperty("frontdesk.root", "."), "test-data", "packs", "shop");
    }

    /** Writes it to {@code folder}, which is made. */
    public static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : List.of("intents.csv", "templates.csv", "canned.csv", "pack.json")) {
            Files.copy(shop().resolve(file), folder.resolve(file));
        }
        List<FaqEntry> entries = FaqFile.read(shop().resolve("faq.csv")).entries().stream()
                .filter(entry -> TOPICS.contains(entry.category()))
                .map(TestPack::withFewPhrasings)
                .toList();
        try (Writer out = Files.newBufferedWriter(folder.resolve("faq.csv"))) {
            FaqCsvWriter.write(entries, out);
        }
        UtteranceStore.write(folder.resolve("utterances.csv"), utterances(entries));
        UtteranceStore.write(folder.resolve("oos.csv"), foreign());
    }

    private static FaqEntry withFewPhrasings(FaqEntry entry) {
        return new FaqEntry(
                entry.id(),
                entry.lang(),
                entry.question(),
                entry.answer(),
                entry.category(),
                entry.tags(),
                entry.similar().stream().limit(PHRASINGS).toList(),
                entry.validFrom(),
                entry.validTo());
    }

    private static List<Utterance> utterances(List<FaqEntry> entries) {
        List<Utterance> utterances = new ArrayList<>();
        for (FaqEntry entry : entries) {
            utterances.add(new Utterance(entry.question(), entry.category(), entry.lang()));
            entry.similar().forEach(text -> utterances.add(new Utterance(text, entry.category(), entry.lang())));
        }
        List.of("hello", "hi there", "good morning", "hey", "hello, anyone there?", "hi, quick question")
                .forEach(text -> utterances.add(new Utterance(text, "greeting", "en")));
        List.of("你好", "您好", "在吗", "早上好", "有人吗", "哈喽")
                .forEach(text -> utterances.add(new Utterance(text, "greeting", "zh")));
        return utterances;
    }

    private static List<Utterance> foreign() {
        List<Utterance> foreign = new ArrayList<>();
        List.of(
                        "What is the capital of Peru?",
                        "Write me a poem about the sea",
                        "How tall is Mount Everest?",
                        "Who won the football match last night?",
                        "Give me a recipe for pancakes",
                        "What is 17 times 23?",
                        "Translate this sentence into French",
                        "Will it rain tomorrow in Paris?")
                .forEach(text -> foreign.add(new Utterance(text, Utterance.OUT_OF_SCOPE, "en")));
        List.of("秘鲁的首都是哪里", "帮我写一首关于大海的诗", "珠穆朗玛峰有多高", "昨晚球赛谁赢了", "松饼怎么做", "十七乘二十三等于多少", "把这句话翻译成法语", "明天巴黎会下雨吗")
                .forEach(text -> foreign.add(new Utterance(text, Utterance.OUT_OF_SCOPE, "zh")));
        return foreign;
    }
}
