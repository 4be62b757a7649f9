package io.frontdesk.intent.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A process that writes, promotes and prunes models is killed at random moments; what it leaves is always whole. */
class KilledRegistryTest {
    private static final int ROUNDS = 8;
    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    private Path folder;

    @Test
    void neverServesAMixOfOldAndNew() throws Exception {
        ModelStore store = ModelStore.in(folder);
        Random random = new Random(5);
        int served = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process churn = churn(round);
            waitForTheFirst(store, churn);
            Thread.sleep(20 + random.nextInt(300));
            churn.destroyForcibly();
            assertThat(churn.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

            String current = store.current("en").orElseThrow();
            assertThat(store.open("en", current).verify().version()).isEqualTo(current);
            for (String version : store.versions("en")) {
                store.open("en", version).verify();
                served++;
            }
        }
        assertThat(served).as("versions looked at").isGreaterThan(ROUNDS);
    }

    private Process churn(int round) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ModelChurn.class.getName(),
                        folder.toString(),
                        Integer.toString(round))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("churn.log").toFile())
                .start();
    }

    private void waitForTheFirst(ModelStore store, Process churn) throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Optional<String> before = store.current("en");
        while (store.current("en").equals(before)) {
            assertThat(churn.isAlive())
                    .as(Files.readString(folder.resolve("churn.log")))
                    .isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
    }
}
