package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DoctorDataCommandTest {
    private static final String ROWS = """
            text,label,lang
            where is my parcel,track,en
            Where is my parcel?,refund,en
            track my order please,track,en
            has it left the warehouse,track,en
            give me my money back,refund,en
            i want a refund,refund,en
            when do i get my money,refund,en
            怎么退款,refund,zh
            退钱给我,refund,zh
            ,track,en
            """;

    @TempDir
    private Path folder;

    @Test
    void printsFindingsByLanguageAndWritesThemAll() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.csv"), ROWS);
        Path test = Files.writeString(folder.resolve("test.csv"), "text,label\nI want a refund!,refund\n");
        Path out = folder.resolve("findings.csv");
        CommandRun run =
                CommandRun.of("doctor", "data", rows.toString(), "--test", test.toString(), "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("en: 7 rows, 2 labels", "zh: 2 rows, 1 labels", "contradiction", "leak");
        assertThat(Files.readString(out))
                .startsWith("kind,line,text,label,other_line,other_text,other_label,score,advice")
                .contains("contradiction,3,Where is my parcel?,refund,2,where is my parcel,track,1.000")
                .contains("bad_row,11,");
        CommandRun json = CommandRun.of("doctor", "data", rows.toString(), "--json");
        assertThat(json.out()).contains("\"kind\" : \"contradiction\"", "\"languages\"");
    }

    @Test
    void unreadableFilesAreNamedInOneSentence() throws IOException {
        Path header = Files.writeString(folder.resolve("header.csv"), "words,label\nhi,greeting\n");
        for (Path file : new Path[] {folder.resolve("nowhere.csv"), header, folder}) {
            CommandRun run = CommandRun.of("doctor", "data", file.toString());
            assertThat(run.code()).as(file.toString()).isEqualTo(2);
            assertThat(run.err().lines()).singleElement().asString().contains(file.toString());
        }
    }
}
