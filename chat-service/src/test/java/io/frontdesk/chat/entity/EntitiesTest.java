package io.frontdesk.chat.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.answer.PackFile;
import io.frontdesk.chat.answer.TestProducts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures what is found on sentences in the manner of customers; they have been looked at, so no exam is left in them. */
class EntitiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Entities entities = new Entities(
            PackFile.read(TestPack.shop().resolve("pack.json")).orderNumbers(), TestProducts.ofShop(), ZoneOffset.UTC);

    private record Labelled(EntityType type, int start, int end, String value) {}

    private record Score(int right, int found, int wanted) {
        Score plus(Score other) {
            return new Score(right + other.right, found + other.found, wanted + other.wanted);
        }

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 0.95, 0.95", "zh, 0.95, 0.95"})
    void findsWhatCustomersName(String lang, double precision, double recall) throws IOException {
        Map<EntityType, Score> scores = new EnumMap<>(EntityType.class);
        List<String> wrong = new ArrayList<>();
        for (JsonNode sentence : gold(lang)) {
            Set<Labelled> wanted = wanted(sentence);
            Set<Labelled> found = found(sentence.path("text").asText(), lang);
            for (EntityType type : EntityType.values()) {
                scores.merge(type, score(type, found, wanted), Score::plus);
            }
            if (!found.equals(wanted)) {
                wrong.add(sentence.path("text").asText() + "\n    wanted " + wanted + "\n    found  " + found);
            }
        }
        Score all = scores.values().stream().reduce(new Score(0, 0, 0), Score::plus);
        System.out.println(report(lang, scores, all) + String.join("\n", wrong));
        assertThat(all.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(all.recall()).isGreaterThanOrEqualTo(recall);
    }

    @Test
    void goldSetIsLargeEnoughToMean() throws IOException {
        assertThat(gold("en").size() + gold("zh").size()).isGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "en, my appointment number is 2048117, 2048117",
        "en, case 204417 please, 204417",
        "en, enrolment no. 4071823, 4071823",
        "zh, 案件编号是204417, 204417",
        "zh, 预约号2048117, 2048117",
        "zh, 报名编号：4071823, 4071823"
    })
    void bareDigitsAreANumberBehindAWordForWhatTheyCount(String lang, String text, String number) {
        Entity found = entities.in(text, lang, TODAY).getFirst();
        assertThat(found.type()).isEqualTo(EntityType.ORDER_NUMBER);
        assertThat(found.value()).isEqualTo(number);
    }

    @Test
    void spansAreThoseOfTheTextAsItWasWritten() {
        Entity order = entities.in("ＬＦ２０３８４４７１！", "zh", TODAY).getFirst();
        assertThat(order.text()).isEqualTo("ＬＦ２０３８４４７１");
        assertThat(List.of(order.start(), order.end())).containsExactly(0, 10);
        assertThat(order.value()).isEqualTo("LF20384471");
    }

    @ParameterizedTest
    @CsvSource({
        "一百二十, 120",
        "两, 2",
        "十二, 12",
        "一千八百, 1800",
        "三万五, 35000",
        "一百二, 120",
        "一百零二, 102",
        "二〇二六, 2026",
        "二十, 20"
    })
    void readsChineseNumbers(String text, int value) {
        assertThat(Numbers.chinese(text).orElseThrow().intValueExact()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "a hundred and twenty, 120",
        "twenty-five, 25",
        "a couple of, 2",
        "half a dozen, 6",
        "two thousand, 2000"
    })
    void readsEnglishNumbers(String text, int value) {
        assertThat(Numbers.english(text).orElseThrow().intValueExact()).isEqualTo(value);
    }

    @Test
    void longTextIsReadQuicklyAndOnlyAtItsBeginning() {
        String text = "1 2 3 4 ".repeat(500) + "SF100234";
        assertThat(entities.in(text, "en", TODAY)).noneMatch(entity -> entity.type() == EntityType.ORDER_NUMBER);
    }

    private static List<JsonNode> gold(String lang) throws IOException {
        Path file = Path.of(System.getProperty("frontdesk.root", "."), "test-data", "entities", lang + ".jsonl");
        List<JsonNode> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            sentences.add(JSON.readTree(line));
        }
        return sentences;
    }

    private static Set<Labelled> wanted(JsonNode sentence) {
        Set<Labelled> wanted = new HashSet<>();
        for (JsonNode entity : sentence.path("entities")) {
            wanted.add(new Labelled(
                    EntityType.ofCode(entity.path("type").asText()).orElseThrow(),
                    entity.path("start").asInt(),
                    entity.path("end").asInt(),
                    entity.path("value").asText()));
        }
        return wanted;
    }

    private Set<Labelled> found(String text, String lang) {
        Set<Labelled> found = new HashSet<>();
        entities.in(text, lang, TODAY)
                .forEach(
                        entity -> found.add(new Labelled(entity.type(), entity.start(), entity.end(), entity.value())));
        return found;
    }

    private static Score score(EntityType type, Set<Labelled> found, Set<Labelled> wanted) {
        int right = (int) found.stream()
                .filter(entity -> entity.type() == type && wanted.contains(entity))
                .count();
        return new Score(
                right,
                (int) found.stream().filter(entity -> entity.type() == type).count(),
                (int) wanted.stream().filter(entity -> entity.type() == type).count());
    }

    private static String report(String lang, Map<EntityType, Score> scores, Score all) {
        StringBuilder report = new StringBuilder("entities in " + lang + "\n");
        scores.forEach((type, score) -> report.append(line(type.code(), score)));
        return report.append(line("all", all)).toString();
    }

    private static String line(String name, Score score) {
        return "%-14s precision %.3f recall %.3f of %d%n"
                .formatted(name, score.precision(), score.recall(), score.wanted());
    }
}
