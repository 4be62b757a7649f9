package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

class FrontdeskCommandTest {
    @Test
    void everyCommandHasHelpWithADescription() {
        checkHelp(FrontdeskCommand.commandLine());
    }

    private static void checkHelp(CommandLine command) {
        assertThat(command.getCommandSpec().findOption("--help"))
                .as(command.getCommandName())
                .isNotNull();
        assertThat(command.getCommandSpec().usageMessage().description())
                .as(command.getCommandName())
                .isNotEmpty();
        command.getSubcommands().values().forEach(FrontdeskCommandTest::checkHelp);
    }

    @Test
    void unknownOptionIsOneLineAndExitCodeTwo() {
        CommandRun run = CommandRun.of("ask", "--colour", "red", "hello");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("--colour")
                .contains("ask --help");
    }

    @Test
    void unknownCommandIsOneLineAndExitCodeTwo() {
        CommandRun run = CommandRun.of("asks", "hello");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("asks");
    }

    @Test
    void askingNobodySaysWhereNobodyAnswered() throws IOException {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0)) {
            freePort = socket.getLocalPort();
        }
        CommandRun run = CommandRun.of("ask", "--url", "http://localhost:" + freePort, "hello");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("localhost:" + freePort);
    }

    @Test
    void askNeedsAQuestion(@TempDir Path folder) throws IOException {
        assertThat(CommandRun.of("ask").code()).isEqualTo(2);
        Path empty = Files.writeString(folder.resolve("empty.txt"), "\n\n");
        CommandRun run = CommandRun.of("ask", "--file", empty.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("holds no question");
    }
}
