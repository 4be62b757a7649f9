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
    private static final String CONNECTORS = """
            {"order_status": {"url": "${SHOP_URL}/orders/{order_number}?lang={lang}",
              "headers": {"Authorization": "Bearer ${SHOP_TOKEN}"}, "timeout_ms": 300, "attempts": 2,
              "private_network": true, "breaker": {"calls": 1000}, "required": ["status"],
              "values": {"status": "/status", "carrier": "/carrier", "eta": {"at": "/eta", "as": "date"}}}}""";
    private static final String RETURN_FORM = """
            "return_item": {"slots": [
              {"name": "product", "type": "product", "tries": 2,
               "ask": {"en": "Which product is it?", "zh": "请问是哪件商品？"},
               "again": {"en": "I do not know that product.", "zh": "没有找到这件商品。"}},
              {"name": "date", "type": "date", "rule": "past",
               "ask": {"en": "When did it arrive?", "zh": "哪天收到的？"},
               "again": {"en": "Please give me the day.", "zh": "请告诉我具体日期。"}}]}""";

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

    /** Adds products, what intents need to know, and a connector with a secret and little patience. */
    public static void addFacts(Path folder) throws IOException {
        Files.copy(shop().resolve("products.csv"), folder.resolve("products.csv"));
        Files.copy(shop().resolve("slots.json"), folder.resolve("slots.json"));
        Files.writeString(folder.resolve("connectors.json"), CONNECTORS);
        String slots = Files.readString(folder.resolve("slots.json"));
        Files.writeString(
                folder.resolve("slots.json"), slots.substring(0, slots.lastIndexOf('}')) + ", " + RETURN_FORM + "}");
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
