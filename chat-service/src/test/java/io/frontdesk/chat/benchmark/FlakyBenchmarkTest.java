package io.frontdesk.chat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.benchmark.proxy.Faults;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

class FlakyBenchmarkTest {
    @Test
    void nothingIsLostOverANetworkThatBreaksEverySecond() {
        Faults faults = new Faults(
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofMillis(5),
                Duration.ofMillis(20),
                0.2,
                0.2,
                8_000);
        FlakyBenchmark.Plan plan = new FlakyBenchmark.Plan(20, Duration.ofSeconds(12), faults, 100);
        List<String> news = new CopyOnWriteArrayList<>();
        try (TestApp app = TestApp.start();
                Ground ground =
                        new Ground(new Ground.Setup(app.data().resolve("pack"), app.uri(), Map.of(), 11, news::add))) {
            FlakyBenchmark.Figures figures = new FlakyBenchmark(ground, plan).run();

            assertThat(figures.passed(plan)).as("%s %s", figures, news).isTrue();
            assertThat(figures.resets()).isGreaterThan(40);
            assertThat(figures.silences()).isPositive();
            assertThat(figures.reconnects()).isGreaterThan(20);
            assertThat(figures.accepted()).isEqualTo(figures.answered()).isGreaterThanOrEqualTo(100);
            assertThat(figures.distinctTexts()).isEqualTo(figures.sent());
        }
    }
}
