package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ImportCommandTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void emptyPack() throws IOException {
        data = folder.resolve("data");
        Files.createDirectories(data.resolve("pack"));
    }

    @Test
    void whatIsImportedComesOutAgain() throws IOException {
        Path faq = write("faq.csv", "id,question,answer,lang\nreturns,How do I return it?,Send it back.,en\n");
        Path utterances = write("u.csv", "text,label,lang\nwhere is my order,track_order,en\n我的包裹呢,track_order,zh\n");
        Path templates = write("t.csv", "id,intent,lang,text\nhi-1,greeting,en,Hello from {{shop_name}}\n");
        CommandRun run = run("import", faq.toString(), utterances.toString(), templates.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 added", "2 added");
        assertThat(run("export", "faq").out()).contains("Send it back.");
        assertThat(run("export", "utterances").out()).contains("我的包裹呢,track_order,zh");
        assertThat(data.resolve("pack/templates.csv")).content().contains("{{shop_name}}");
    }

    @Test
    void aBadRowInOneFileImportsNoneAndNamesIt() throws IOException {
        Path good = write("u.csv", "text,label,lang\nwhere is my order,track_order,en\n");
        Path bad = write("faq.csv", "id,question,answer\nreturns,How do I return it?,\n");
        CommandRun run = run("import", good.toString(), bad.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("faq.csv:2: answer: is empty");
        assertThat(run("export", "utterances").out()).doesNotContain("where is my order");
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        Path utterances = write("u.csv", "text,label\nwhere is my order,track_order\n");
        CommandRun run = run("import", "--dry-run", utterances.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 added", "not imported");
        assertThat(run("export", "utterances").out()).doesNotContain("where is my order");
    }

    @Test
    void aPageOfMarkdownIsAFaqWhateverItsFirstWords() throws IOException {
        Path page = write("faq.md", "# Label and text\n\n## Where is the label?\nOn the box.\n");
        CommandRun run = run("import", page.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run("export", "faq").out()).contains("Where is the label?,On the box.,en,,Label and text");
    }

    @Test
    void aMissingFileIsOneSentence() {
        CommandRun run = run("import", folder.resolve("none.csv").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("none.csv", "does not exist");
    }

    private CommandRun run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = data.toString();
        return CommandRun.of(all);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
