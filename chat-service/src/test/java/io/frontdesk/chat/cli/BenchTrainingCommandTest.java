package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class BenchTrainingCommandTest {
    private static final String[] GREETINGS = {"你好", "您好", "在吗", "早上好", "晚上好", "嗨", "哈喽", "有人吗"};
    private static final String[] PARCELS = {"快递到哪了", "包裹呢", "什么时候送到", "还没发货", "物流不动了", "查下单", "到哪了", "几时到"};

    @Test
    void aKilledTrainingLeavesNoBrokenModelAndEndsLikeTheOneLeftAlone(@TempDir Path folder) throws IOException {
        CommandRun run = CommandRun.of(
                "bench",
                "training",
                "--data",
                utterances(folder).toString(),
                "--lang",
                "zh",
                "--epochs",
                "2",
                "--kills",
                "2",
                "--json");

        assertThat(run.code()).as(run.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(run.out());
        assertThat(figures.get("kills").asInt()).isEqualTo(2);
        assertThat(figures.get("broken_folders").asInt()).isZero();
        assertThat(figures.get("resumed").asInt()).isPositive();
        assertThat(figures.get("resumed_accuracy"))
                .allSatisfy(resumed -> assertThat(resumed).isEqualTo(figures.get("accuracy")));
    }

    @Test
    void namesWhatItCannotUse() {
        assertThat(CommandRun.of("bench", "training", "--data", "nowhere.csv").err())
                .contains("--data", "nowhere.csv");
        assertThat(CommandRun.of("bench", "training", "--data", "pom.xml", "--kills", "-1")
                        .err())
                .contains("--kills");
    }

    private static Path utterances(Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("text,label,lang\n");
        for (String text : GREETINGS) {
            csv.append(text).append(",greeting,zh\n");
        }
        for (String text : PARCELS) {
            csv.append(text).append(",track,zh\n");
        }
        return Files.writeString(folder.resolve("utterances.csv"), csv);
    }
}
