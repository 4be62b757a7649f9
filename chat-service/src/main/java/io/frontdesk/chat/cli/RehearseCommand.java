package io.frontdesk.chat.cli;

import io.frontdesk.chat.client.VisitorClient;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.Distribution;
import io.frontdesk.chat.installation.PackCopy;
import io.frontdesk.chat.learning.LabelledTexts;
import io.frontdesk.intent.Utterance;
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
        description = "Starts on a folder of its own, answers for a while in each language and ends.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int QUESTIONS = 400;
    private static final int A_VISIT = 8;

    @Parameters(arity = "0..1", paramLabel = "PACK", defaultValue = "shop", description = "Pack to start with.")
    private String pack = "shop";

    @Override
    public Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("frontdesk-rehearsal");
        try {
            DataFolder folder = DataFolder.prepared(scratch);
            PackCopy.into(folder, Distribution.current().pack(pack));
            try (ApplicationContext context = new ServerStart("127.0.0.1", 0, false, "elsewhere").on(folder);
                    HttpClient http = HttpClient.newHttpClient()) {
                URI server = context.getBean(EmbeddedServer.class).getURI();
                LabelledTexts texts = new LabelledTexts(folder.pack());
                for (LearnedLanguage language : LearnedLanguage.all()) {
                    ask(http, server, language.lang(), texts.of(language.lang()));
                }
                http.shutdownNow();
            }
        } finally {
            delete(scratch);
        }
        return 0;
    }

    /** So many questions that what answers them is compiled, and with it what is to be known for that. */
    private static void ask(HttpClient http, URI server, String lang, List<Utterance> texts) {
        int step = Math.max(1, texts.size() / QUESTIONS);
        for (int from = 0; from < texts.size(); from += step * A_VISIT) {
            try (VisitorClient visitor = VisitorClient.connect(http, server, lang, PATIENCE)) {
                for (int i = from; i < Math.min(from + step * A_VISIT, texts.size()); i += step) {
                    visitor.say(texts.get(i).text());
                }
            }
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
