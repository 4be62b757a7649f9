package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class SimulateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void badInputIsNamedBeforeAnythingStarts() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "text,lang,need,kind\nhello,de,greeting,steady\n");
        String pack = TestPack.shop() + "/";
        assertThat(refused("--weeks", "9", "--pack", pack)).contains("--weeks must be within 1 to 8, got 9");
        assertThat(refused("--pack", "nowhere/at-all")).contains("--pack: ");
        assertThat(refused("--pack", pack, "--texts", folder.resolve("missing").toString()))
                .contains("--texts: there is no folder");
        assertThat(refused("--pack", pack, "--texts", folder.toString()))
                .contains("a.csv line 2: 'lang' must be en or zh, got de");
    }

    private static String refused(String... options) {
        StringWriter err = new StringWriter();
        String[] line = new String[options.length + 1];
        line[0] = "simulate";
        System.arraycopy(options, 0, line, 1, options.length);
        int code = FrontdeskCommand.commandLine().setErr(new PrintWriter(err)).execute(line);
        assertThat(code).isEqualTo(2);
        return err.toString();
    }
}
