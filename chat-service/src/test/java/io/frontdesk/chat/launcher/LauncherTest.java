package io.frontdesk.chat.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The launcher's own refusals, seen as the person at the shell sees them. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("frontdesk.root", "."), "frontdesk");

    @TempDir
    private Path folder;

    @Test
    void withoutAFittingJdkItSaysSoInOneSentence() throws Exception {
        String script = Files.readString(LAUNCHER).replace("NEEDED_JAVA=25", "NEEDED_JAVA=999");
        Shell refused = run(distribution(script), Map.of(), "up");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.printed().lines()).singleElement().asString().contains("JDK 999", "JAVA_HOME");
    }

    @Test
    void aDistributionNamesWhatOnlyACheckoutCanDo() throws Exception {
        Shell refused = run(distribution(Files.readString(LAUNCHER)), Map.of(), "test");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.printed().lines()).singleElement().asString().contains("source checkout");
    }

    @Test
    void aCheckoutNamesTheBuildToolThatIsMissing() throws Exception {
        Path copy = Files.writeString(folder.resolve("frontdesk"), Files.readString(LAUNCHER));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"bash", "dirname", "readlink", "sed"}) {
            Files.createSymbolicLink(tools.resolve(tool), program(tool));
        }
        Map<String, String> bare = Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home"));
        Shell refused = run(copy, bare, "build");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.printed().lines()).singleElement().asString().contains("Maven 3.8");
    }

    private Path distribution(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("home/bin"));
        return Files.writeString(bin.resolve("frontdesk"), script);
    }

    private static Path program(String name) {
        for (String place : System.getenv("PATH").split(":", -1)) {
            Path file = Path.of(place, name);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new AssertionError(name + " is not on the PATH");
    }

    private static Shell run(Path launcher, Map<String, String> environment, String argument) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(program("bash").toString(), launcher.toString(), argument);
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Shell(process.waitFor(), printed);
    }

    private record Shell(int code, String printed) {}
}
