package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.BenchmarkFailed;
import io.frontdesk.chat.benchmark.Ground;
import io.frontdesk.chat.benchmark.backend.BackendFailed;
import io.frontdesk.chat.installation.Distribution;
import io.frontdesk.chat.installation.UnusableFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** What all benchmarks of a whole server share: where texts come from, chance, and how progress is shown. */
final class GroundOptions {
    @Option(
            names = "--pack",
            paramLabel = "NAME",
            defaultValue = "shop",
            description =
                    "Pack that the texts come from and the server imports: a shipped one's name, or a folder, with"
                            + " a slash in it (default: ${DEFAULT-VALUE}).")
    private String pack = "shop";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the texts and of everything random (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    boolean json() {
        return json;
    }

    /** Runs {@code work} on a ground of its own; {@code url} names a running server, null starts one. */
    <T> T on(@Nullable URI url, Map<String, String> environment, PrintWriter err, Function<Ground, T> work) {
        try (Ground ground = new Ground(new Ground.Setup(folder(), url, environment, seed, news -> tell(err, news)))) {
            return work.apply(ground);
        } catch (UnusableFolder unusable) {
            throw new BadUsage("--pack: " + unusable.getMessage());
        } catch (BenchmarkFailed | BackendFailed failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }

    /** The pack's folder. */
    Path folder() {
        return Distribution.current().pack(pack);
    }

    private static void tell(PrintWriter err, String news) {
        err.println(news);
        err.flush();
    }
}
