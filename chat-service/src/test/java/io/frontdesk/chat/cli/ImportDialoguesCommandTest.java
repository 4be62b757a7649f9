package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestDialogues;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

class ImportDialoguesCommandTest {
    private static final Set<String> TOPICS = Set.of("descaling", "fridge_noise", "loyalty_points", "gift_card");

    @TempDir
    private Path folder;

    @Test
    void whatIsProposedComesAsFilesThatCanBeImported() throws IOException {
        Path file = Files.writeString(folder.resolve("log.jsonl"), TestDialogues.log(TOPICS));
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
        assertThat(run.out()).contains("104 conversations, 104 questions, 104 settled");
        FaqImport faq = FaqFile.read(out.resolve("faq.csv"));
        assertThat(faq.problems()).isEmpty();
        assertThat(faq.entries())
                .hasSizeGreaterThanOrEqualTo(7)
                .anySatisfy(entry -> {
                    assertThat(entry.question()).contains("escal");
                    assertThat(entry.answer()).containsAnyOf("descaler", "Clean");
                    assertThat(entry.similar()).hasSizeGreaterThanOrEqualTo(4);
                })
                .anySatisfy(entry -> assertThat(entry.answer()).contains("除垢剂"));
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
