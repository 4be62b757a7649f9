package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.ScriptedModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class EvaluateAnswersCommandTest {
    private static final String FAQ = """
            id,lang,question,answer
            returns,en,How do I return something?,Send it back within 30 days. The label is in the parcel.
            hours,zh,几点开门？,每天 10:00-20:00。
            """;

    @TempDir
    private Path folder;

    private Path faq;

    @BeforeEach
    void writeFaq() throws IOException {
        faq = Files.writeString(folder.resolve("faq.csv"), FAQ);
    }

    @Test
    void comparesEntriesAndGeneratedAnswersWithReferences() throws IOException {
        Path answers = Files.writeString(folder.resolve("a.jsonl"), """
                {"id":"1","question":"Can I return it?","answer":"Send it back within 30 days.","entries":["returns"]}
                {"id":"2","question":"几点开门","answer":"每天 10:00-20:00。","entries":["hours"]}
                """);
        try (ScriptedModel model = new ScriptedModel()) {
            model.does(prompt -> new ScriptedModel.Text(
                    prompt.contains("Can I") ? "Send it back within 30 days. [[returns]]" : "每天 9:00 开门。[[hours]]"));
            CommandRun run = CommandRun.of(
                    "evaluate",
                    "answers",
                    "--faq",
                    faq.toString(),
                    "--answers",
                    answers.toString(),
                    "--llm",
                    "OPENAI",
                    "--llm-url",
                    model.url() + "/v1",
                    "--llm-model",
                    "scripted",
                    "--json");
            assertThat(run.code()).as(run.err()).isZero();
            JsonNode figures = new ObjectMapper().readTree(run.out());
            JsonNode composed = figures.path("composed");
            assertThat(composed.path("answered").asDouble()).isEqualTo(1);
            assertThat(composed.path("citation_recall").asDouble()).isEqualTo(1);
            assertThat(composed.path("unsupported_sentences").asDouble()).isZero();
            assertThat(composed.path("rouge_l").asDouble()).isBetween(0.8, 0.85); // (2 * 6/11 / (1 + 6/11) + 1) / 2
            JsonNode generated = figures.path("generated");
            assertThat(generated.path("answered").asDouble()).isEqualTo(0.5);
            assertThat(generated.path("rouge_l").asDouble()).isEqualTo(0.5);
            assertThat(generated.path("refusals").path("foreign_figure").asInt())
                    .isEqualTo(1);
            assertThat(generated.path("latency_ms").path("p99").asDouble()).isPositive();
        }
    }

    @Test
    void namesWhatIsWrongWithTheReferences() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("a.csv"), "id,question,answer,entries\n1,Can I?,Yes.,returns\n2,Why?,,returns\n");
        CommandRun bad = evaluate(csv);
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("a.csv", "line 3", "answer");
        Path unknown = Files.writeString(
                folder.resolve("b.jsonl"),
                "{\"id\":\"7\",\"question\":\"Can I?\",\"answer\":\"Yes.\",\"entries\":[\"nope\"]}\n");
        assertThat(evaluate(unknown).err()).contains("b.jsonl", "7", "nope", "faq.csv");
        CommandRun half = evaluate(csv, "--llm", "OPENAI");
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.err()).contains("--llm-url");
    }

    private CommandRun evaluate(Path answers, String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(
                new String[] {"evaluate", "answers", "--faq", faq.toString(), "--answers", answers.toString()},
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return CommandRun.of(all);
    }
}
