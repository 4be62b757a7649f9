package io.frontdesk.chat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two short weeks on the real server. */
class SimulationTest {
    @TempDir
    private Path folder;

    @Test
    void goesThroughBothArmsWithTheSameCustomers() throws Exception {
        Path pack = folder.resolve("pack");
        TestPack.writeTo(pack);
        List<String> news = new ArrayList<>();
        SimulationSettings settings =
                new SimulationSettings(pack, 2, 1, 20, false, Instant.parse("2026-01-05T00:00:00Z"));
        List<List<String>> visits = new ArrayList<>();
        Path kept = folder.resolve("kept");
        Figures figures =
                new Simulation(SimulationTest::start, settings, news::add, visits::add).run(TestPool.of(8), null, kept);
        assertThat(visits).hasSize(32).allSatisfy(visit -> assertThat(visit).hasSameSizeAs(Simulation.VISIT));
        assertThat(figures.loop())
                .hasSize(2)
                .allSatisfy(week -> assertThat(week.customers()).isEqualTo(8));
        assertThat(figures.control()).hasSize(2);
        assertThat(figures.control().getFirst().contained())
                .isEqualTo(figures.loop().getFirst().contained());
        assertThat(figures.reviewDecisions()).isPositive();
        assertThat(figures.correctContainmentStart()).isBetween(0.0, 1.0);
        assertThat(figures.trainings()).isEmpty();
        assertThat(figures.newTopic()).isNull();
        assertThat(DataFolder.prepared(kept).pack()).isDirectory();
        assertThat(kept.resolve("frontdesk.db")).isNotEmptyFile();
        assertThat(news).anyMatch(line -> line.startsWith("control, week 2"));
    }

    private static ApplicationContext start(DataFolder data, boolean trains, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(own);
        settings.put("micronaut.server.port", -1);
        settings.put("frontdesk.data", data.root().toString());
        settings.put("frontdesk.pack", data.pack().toString());
        settings.put("frontdesk.train", trains);
        settings.put("frontdesk.passwords.memory", 8_192);
        settings.put("frontdesk.passwords.passes", 1);
        return ApplicationContext.run(EmbeddedServer.class, settings).getApplicationContext();
    }
}
