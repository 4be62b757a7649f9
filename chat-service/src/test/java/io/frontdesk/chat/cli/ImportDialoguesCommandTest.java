package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ImportDialoguesCommandTest {
    private static final List<String> QUESTIONS = List.of(
            "how do I descale the coffee machine",
            "which descaler may I use for the coffee machine",
            "my coffee machine wants to be descaled",
            "descaling light on the coffee machine keeps blinking",
            "how often must a coffee machine be descaled",
            "is vinegar fine for descaling the coffee machine",
            "steps to descale an espresso coffee machine please");

    @TempDir
    private Path folder;

    @Test
    void whatIsProposedComesAsFilesThatCanBeImported() throws IOException {
        StringBuilder log = new StringBuilder("conversation,role,text\n");
        for (int at = 0; at < QUESTIONS.size(); at++) {
            log.append(at).append(",customer,\"").append(QUESTIONS.get(at)).append("\"\n");
            log.append(at).append(",agent,\"Fill in the descaler and hold Clean for 3 seconds.\"\n");
        }
        Path file = Files.writeString(folder.resolve("log.csv"), log);
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of(
                "import",
                "dialogues",
                file.toString(),
                "--out",
                out.toString(),
                "--data",
                folder.resolve("none").toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("7 conversations, 7 questions, 7 settled");
        FaqImport faq = FaqFile.read(out.resolve("faq.csv"));
        assertThat(faq.problems()).isEmpty();
        assertThat(faq.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.answer()).startsWith("Fill in the descaler");
            assertThat(entry.category()).contains("desc");
        });
        assertThat(out.resolve("topics.json")).content().contains("\"match\" : \"new\"");
        assertThat(CommandRun.of(
                                "import",
                                out.resolve("utterances.csv").toString(),
                                "--data",
                                folder.resolve("data").toString())
                        .out())
                .contains(" added");
    }

    @Test
    void aBadRowIsNamedAndNothingIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), "conversation,role,text\n1,customer,a\n1,martian,b\n");
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("import", "dialogues", file.toString(), "--out", out.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("log.csv:3: role: 'martian'");
        assertThat(out).doesNotExist();
    }
}
