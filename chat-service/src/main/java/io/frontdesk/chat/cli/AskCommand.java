package io.frontdesk.chat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.client.Refused;
import io.frontdesk.chat.client.Reply;
import io.frontdesk.chat.client.Unreachable;
import io.frontdesk.chat.client.VisitorClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Asks a running server as a customer would, through the real socket, and prints what came back. */
@Command(
        name = "ask",
        description = "Sends customer messages through the real WebSocket and prints the answers.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Address of the server (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(names = "--lang", paramLabel = "LANG", description = "Language of the visitor's browser, en or zh.")
    private @Nullable String lang;

    @Option(
            names = "--file",
            paramLabel = "QUESTIONS.txt",
            description = "Asks every line of this UTF-8 file, one after the other, and adds up the latencies.")
    private @Nullable Path file;

    @Option(
            names = "--same-conversation",
            description = "With --file: asks everything in one conversation instead of one for each question.")
    private boolean sameConversation;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long to wait for one answer (default: ${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "What to ask.")
    private @Nullable String text;

    @Override
    public Integer call() {
        String scheme = String.valueOf(url.getScheme());
        if (!List.of("http", "https").contains(scheme) || url.getHost() == null) {
            throw new BadUsage("--url must be like http://localhost:8080, got " + url);
        }
        if (seconds < 1) {
            throw new BadUsage("--timeout must be at least 1, got " + seconds);
        }
        HttpClient http = HttpClient.newHttpClient();
        try {
            return ask(http);
        } catch (Unreachable gone) {
            throw new WorkFailed(String.valueOf(gone.getMessage()), gone);
        } catch (Refused refused) {
            throw new BadUsage("the server refused the message: " + refused.getMessage() + " (" + refused.code() + ")");
        } finally {
            http.shutdownNow(); // its close() would wait for a server that may never say goodbye
        }
    }

    private int ask(HttpClient http) {
        if (file != null && text == null) {
            return askAll(http, questions(file));
        }
        if (text == null || file != null) {
            throw new BadUsage("ask needs either a TEXT or --file");
        }
        try (VisitorClient visitor = connect(http)) {
            Reply reply = visitor.say(text);
            AskedQuestion asked = AskedQuestion.of(text, visitor.session().conversation(), reply);
            if (json) {
                JsonOutput.print(out(), asked.withoutQuestion());
            } else {
                asked.print(out());
            }
        }
        return 0;
    }

    private int askAll(HttpClient http, List<String> questions) {
        AskedFile asked = new AskedFile();
        VisitorClient visitor = connect(http);
        try {
            for (String question : questions) {
                if (!sameConversation && asked.count() > 0) {
                    visitor.close();
                    visitor = connect(http);
                }
                one(asked, visitor, question);
            }
        } finally {
            visitor.close();
        }
        if (json) {
            JsonOutput.print(out(), asked.summary());
        } else {
            asked.printSummary(out());
        }
        return asked.refused() == 0 ? 0 : CommandErrors.FAILED;
    }

    private void one(AskedFile asked, VisitorClient visitor, String question) {
        try {
            AskedQuestion answered =
                    AskedQuestion.of(question, visitor.session().conversation(), visitor.say(question));
            asked.add(answered);
            if (!json) {
                answered.print(out());
            }
        } catch (Refused refused) {
            asked.addRefused();
            spec.commandLine().getErr().println("frontdesk: refused: " + question + ": " + refused.getMessage());
        }
    }

    private VisitorClient connect(HttpClient http) {
        return VisitorClient.connect(http, url, lang, Duration.ofSeconds(seconds));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static List<String> questions(Path file) {
        List<String> lines;
        try {
            lines = Files.readString(file, UTF_8).lines().map(String::strip).toList();
        } catch (IOException unreadable) {
            throw new BadUsage(file + " cannot be read as UTF-8 text");
        }
        List<String> questions = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (questions.isEmpty()) {
            throw new BadUsage(file + " holds no question");
        }
        return questions;
    }
}
