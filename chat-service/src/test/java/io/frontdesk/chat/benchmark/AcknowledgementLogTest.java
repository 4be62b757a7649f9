package io.frontdesk.chat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class AcknowledgementLogTest {
    @Test
    void whatWasWrittenIsInTheFileAtOnceAndReadBack(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("acknowledged.jsonl");
        try (AcknowledgementLog log = new AcknowledgementLog(file)) {
            Acknowledgement promise = new Acknowledgement("a", "r1", 1, "我的包裹\n\"到哪了\"");
            log.opened("a", "vt_1");
            log.accepted(promise);
            log.opened("a", "vt_1");
            assertThat(Files.readAllLines(file)).hasSize(3);
            assertThat(log.book().conversations()).containsOnlyKeys("a");
            assertThat(log.book().acknowledgements()).containsExactly(promise);
        }
    }
}
