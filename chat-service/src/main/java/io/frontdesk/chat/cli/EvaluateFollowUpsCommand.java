package io.frontdesk.chat.cli;

import io.frontdesk.chat.dialogue.Rehearsal;
import io.frontdesk.chat.dialogue.evaluation.Exchange;
import io.frontdesk.chat.dialogue.evaluation.ExchangeFile;
import io.frontdesk.chat.dialogue.evaluation.FollowUpEvaluation;
import io.frontdesk.chat.dialogue.evaluation.FollowUpReport;
import io.frontdesk.chat.dialogue.evaluation.FollowUpReport.Changed;
import io.frontdesk.chat.dialogue.evaluation.FollowUpReport.Tally;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.micronaut.context.ApplicationContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Measures what the conversation does for questions that go on from the one before, and to those that do not. */
@Command(
        name = "follow-ups",
        description = "Measures a server's bot on follow-up questions, with and without what was said before them.",
        mixinStandardHelpOptions = true)
final class EvaluateFollowUpsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data folder of the server, which must not run (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--exchanges",
            paramLabel = "FILE.csv",
            description = "Exchanges: first,follow_up,expected_id[,kind,part]; may be repeated.")
    private List<Path> exchanges = List.of();

    @Option(names = "--part", paramLabel = "PART", description = "Takes only the exchanges of this part, such as dev.")
    private @Nullable String part;

    @Option(
            names = "--alone",
            paramLabel = "Q.csv",
            description =
                    "Judged questions that stand alone, each put after any other question: query_id,query,faq_id[,lang]; may be repeated.")
    private List<Path> alone = List.of();

    @Option(
            names = "--oos",
            paramLabel = "OOS.csv",
            description = "The same with questions that no entry answers: text,label,lang; may be repeated.")
    private List<Path> outOfScope = List.of();

    @Option(names = "--changes", description = "Also prints every message that the conversation made a difference to.")
    private boolean changes;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Exchange> asked = new ArrayList<>();
        for (Path file : exchanges) {
            ExchangeFile.ExchangeImport read = ExchangeFile.read(InputFile.readable(file), part);
            InputFile.refuse(file, read.problems());
            asked.addAll(read.exchanges());
        }
        StandingAlone others = StandingAlone.read(alone, outOfScope);
        if (asked.isEmpty() && others.isEmpty()) {
            throw new BadUsage("there is no exchange to measure" + (part == null ? "" : " in the part " + part));
        }
        try (ApplicationContext server = JudgedQuestions.server(data)) {
            KnowledgeBase base = server.getBean(KnowledgeBase.class);
            asked.addAll(others.after(base.entries()));
            requireKnown(asked, base);
            print(FollowUpEvaluation.of(server.getBean(Rehearsal.class), base, asked));
        }
        return 0;
    }

    private static void requireKnown(List<Exchange> asked, KnowledgeBase base) {
        Set<String> ids = base.entries().stream().map(FaqEntry::id).collect(Collectors.toSet());
        for (Exchange exchange : asked) {
            for (String id : exchange.expected()) {
                if (!ids.contains(id)) {
                    throw new BadUsage(
                            "\"" + exchange.message() + "\" expects the entry " + id + ", which the server has not");
                }
            }
        }
    }

    private void print(FollowUpReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, FollowUpFigures.of(report));
            return;
        }
        out.printf(
                "%d exchanges; the message before was answered in %d%n", report.exchanges(), report.answeredBefore());
        out.printf("%-10s %5s %-8s %12s %9s %9s%n", "", "", "", "found first", "right", "wrong");
        report.kinds().forEach((name, kind) -> {
            print(out, name, "alone", kind.alone());
            print(out, "", "within", kind.within());
        });
        out.printf("right answers that the conversation made something else of: %d%n", report.lost());
        if (changes) {
            report.changed().forEach(each -> print(out, each));
        }
        out.flush();
    }

    private static void print(PrintWriter out, String name, String how, Tally tally) {
        out.printf(
                Locale.ROOT,
                "%-10s %5s %-8s %12d %9d %9d%n",
                name,
                name.isEmpty() ? "" : String.valueOf(tally.messages()),
                how,
                tally.found(),
                tally.right(),
                tally.wrong());
    }

    private static void print(PrintWriter out, Changed each) {
        Exchange exchange = each.exchange();
        out.printf(
                "%s -> %s\twanted %s\talone %s\twithin %s%s%n",
                exchange.before().getLast(),
                exchange.message(),
                exchange.expected().isEmpty() ? "none" : String.join("|", exchange.expected()),
                each.alone(),
                each.within(),
                each.rightWithin() ? "\tright" : "");
    }
}
