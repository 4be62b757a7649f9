package io.frontdesk.chat.recommend.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.recommend.Journey;
import io.frontdesk.chat.recommend.Likeness;
import io.frontdesk.chat.recommend.RecommendSettings;
import io.frontdesk.chat.recommend.simulation.RecommendBenchmark.Figures;
import io.frontdesk.retrieval.ingest.FaqFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class RecommendBenchmarkTest {
    private static final Path JOURNEYS =
            Path.of(System.getProperty("frontdesk.root", "."), "test-data", "journeys", "shop.json");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void foretellsSimulatedCustomersBetterThanPopularityDoes() throws IOException {
        List<Journey> all = new Customers(JourneyRules.read(JOURNEYS, shop()), shop(), 7).journeys(1_500);
        assertThat(all).isEqualTo(new Customers(JourneyRules.read(JOURNEYS, shop()), shop(), 7).journeys(1_500));
        Figures figures = figures(all);
        assertThat(figures.steps()).isGreaterThan(300);
        assertThat(figures.difference().low()).isGreaterThan(0);
        assertThat(figures.difference().mean()).isCloseTo(figures.hitAt3() - figures.popularHitAt3(), offset(1e-9));
    }

    @Test
    void findsNoDifferenceWhereCustomersGoAnyWay() {
        Random random = new Random(3);
        List<Journey> all = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            int first = random.nextInt(12);
            all.add(new Journey(List.of("e" + first, "e" + (first + 1 + random.nextInt(11)) % 12)));
        }
        Figures figures = figures(all);
        assertThat(figures.difference().low()).isLessThan(0.02);
        assertThat(figures.difference().high()).isGreaterThan(-0.02);
        assertThat(figures.hitAt3()).isBetween(0.18, 0.36);
    }

    @Test
    void aNameThatThePackDoesNotHaveIsTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("j.json"),
                "{\"journeys\": [{\"name\": \"a\", \"weight\": 1, \"steps\": [{\"one_of\": {\"nowhere\": 1}}]}]}");
        assertThatThrownBy(() -> JourneyRules.read(file, shop()))
                .hasMessage("'nowhere' is neither an entry nor an intent of the pack");
    }

    private static Figures figures(List<Journey> all) {
        int learned = all.size() * 7 / 10;
        return new RecommendBenchmark(RecommendSettings.usual(), 1)
                .run(all.subList(0, learned), all.subList(learned, all.size()), Likeness.NONE);
    }

    private static Map<String, List<String>> shop() throws IOException {
        Map<String, List<String>> shop = new LinkedHashMap<>();
        FaqFile.read(TestPack.shop().resolve("faq.csv")).entries().stream()
                .filter(entry -> entry.lang().equals("en"))
                .forEach(entry -> shop.computeIfAbsent(entry.category(), fresh -> new ArrayList<>())
                        .add(entry.id()));
        return shop;
    }
}
