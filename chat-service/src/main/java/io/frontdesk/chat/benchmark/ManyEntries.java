package io.frontdesk.chat.benchmark;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.retrieval.FaqEntry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * As many entries as wanted, half in each language: what a pack's customers ask, each time about another product. They say
 * nothing sensible; they are as many, as long and as alike as those of a shop with that many products.
 */
final class ManyEntries {
    private static final Map<String, List<String>> THINGS = Map.of(
            "en", List.of("kettle", "desk lamp", "throw", "frying pan", "duvet", "bookcase", "rug", "teapot", "stool"),
            "zh", List.of("水壶", "台灯", "毛毯", "平底锅", "羽绒被", "书架", "地毯", "茶壶", "凳子"));
    private static final Map<String, String> ABOUT = Map.of("en", "%s (%s %s-%d)", "zh", "%s（%s %s-%d）");
    private static final Map<String, String> ANSWERS = Map.of(
            "en",
            "For the %2$s %3$s-%4$d: %1$s We look at it within two working days and write to you. The notes that came with"
                    + " the %2$s say how to use and clean it, and the order page shows when it was sent.",
            "zh",
            "关于%2$s %3$s-%4$d：%1$s 我们会在两个工作日内查看并给您回信。%2$s随附的说明写有使用和清洁方法，订单页面可以看到发货时间。");
    private static final int SERIES = 26;
    private static final int NUMBERS = 9000;
    private static final int FIRST_NUMBER = 1000;

    private final Map<String, List<Utterance>> asked;
    private final SplittableRandom random;

    private ManyEntries(List<Utterance> utterances, long seed) {
        this.asked = utterances.stream()
                .filter(utterance -> !utterance.isOutOfScope() && LoadTexts.LANGUAGES.contains(utterance.lang()))
                .collect(Collectors.groupingBy(utterance -> String.valueOf(utterance.lang())));
        this.random = new SplittableRandom(seed);
    }

    /** {@code count} entries made from the utterances of the pack in {@code folder}. */
    static List<FaqEntry> ofPack(Path folder, int count, long seed) {
        ManyEntries many = new ManyEntries(UtteranceFile.read(folder.resolve("utterances.csv")), seed);
        List<FaqEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(many.next(i, LoadTexts.LANGUAGES.get(i % LoadTexts.LANGUAGES.size())));
        }
        return entries;
    }

    private FaqEntry next(int number, String lang) {
        Utterance first = utterance(lang);
        String thing = one(THINGS.getOrDefault(lang, List.of()));
        String series = String.valueOf((char) ('A' + random.nextInt(SERIES)));
        int model = FIRST_NUMBER + random.nextInt(NUMBERS);
        String about = ABOUT.getOrDefault(lang, "");
        return new FaqEntry(
                "many-" + number,
                lang,
                about.formatted(first.text(), thing, series, model),
                ANSWERS.getOrDefault(lang, "").formatted(first.text(), thing, series, model),
                first.label(),
                List.of(),
                List.of(about.formatted(utterance(lang).text(), thing, series, model)),
                null,
                null);
    }

    private Utterance utterance(String lang) {
        return one(asked.getOrDefault(lang, List.of()));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
