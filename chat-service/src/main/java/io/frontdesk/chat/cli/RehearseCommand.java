package io.frontdesk.chat.cli;

import io.frontdesk.chat.client.VisitorClient;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.Distribution;
import io.frontdesk.chat.installation.PackCopy;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Part of the build: starts, answers once in each language and ends, so that the JVM can record what a start needs. */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts on a folder of its own, answers once in each language and ends.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Parameters(arity = "0..1", paramLabel = "PACK", defaultValue = "shop", description = "Pack to start with.")
    private String pack = "shop";

    @Override
    public Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("frontdesk-rehearsal");
        try {
            DataFolder folder = DataFolder.prepared(scratch);
            PackCopy.into(folder, Distribution.current().pack(pack));
            try (ApplicationContext context = new ServerStart("127.0.0.1", 0, false).on(folder);
                    HttpClient http = HttpClient.newHttpClient()) {
                URI server = context.getBean(EmbeddedServer.class).getURI();
                ask(http, server, "en", "How do I send something back?");
                ask(http, server, "zh", "怎么申请退货？");
                http.shutdownNow();
            }
        } finally {
            delete(scratch);
        }
        return 0;
    }

    private static void ask(HttpClient http, URI server, String lang, String question) {
        try (VisitorClient visitor = VisitorClient.connect(http, server, lang, PATIENCE)) {
            visitor.say(question);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
