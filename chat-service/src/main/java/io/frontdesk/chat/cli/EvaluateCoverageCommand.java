package io.frontdesk.chat.cli;

import io.frontdesk.chat.dialogue.DialogueService;
import io.frontdesk.chat.dialogue.evaluation.CoverageEvaluation;
import io.frontdesk.chat.dialogue.evaluation.CoverageReport;
import io.frontdesk.chat.dialogue.evaluation.Share;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.evaluation.JudgedQuery;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.micronaut.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Measures how much the bot answers alone, and how much of it rightly. */
@Command(
        name = "coverage",
        description = "Measures what a server's bot answers alone, and how rightly, with judged questions.",
        mixinStandardHelpOptions = true)
final class EvaluateCoverageCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JudgedQuestions questions = new JudgedQuestions();

    @Option(names = "--misses", description = "Also prints every question that is answered wrongly.")
    private boolean misses;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<JudgedQuery> queries = questions.queries();
        List<CoverageEvaluation.Foreign> foreign = questions.foreign();
        try (ApplicationContext server = questions.server()) {
            Map<String, String> intents = intents(server.getBean(KnowledgeBase.class), queries);
            print(CoverageEvaluation.of(server.getBean(DialogueService.class), intents, queries, foreign));
        }
        return 0;
    }

    private static Map<String, String> intents(KnowledgeBase base, List<JudgedQuery> queries) {
        Map<String, String> intents = base.entries().stream()
                .collect(Collectors.toMap(FaqEntry::id, FaqEntry::category, (one, other) -> one));
        for (JudgedQuery query : queries) {
            for (String id : query.relevant()) {
                if (!intents.containsKey(id)) {
                    throw new BadUsage("query " + query.id() + " names the entry " + id + ", which the server has not");
                }
            }
        }
        return intents;
    }

    private void print(CoverageReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, CoverageFigures.of(report));
            return;
        }
        print(out, "right, of what was answered alone", report.precision());
        print(out, "answered alone, of what is in scope", report.coverage());
        print(out, "asked back, of what is in scope", report.askedBack());
        print(out, "offered what answers, of what is asked back on", report.offered());
        print(out, "given to a person, of what is in scope", report.handedOver());
        print(out, "answered all the same, of what is out of scope", report.foreignAnswered());
        print(out, "greeted back or thanked, of all", report.smallTalk());
        if (misses) {
            report.wrong()
                    .forEach(wrong -> out.printf(
                            "%s\twanted %s\tgiven %s%n",
                            wrong.text(), wrong.wanted().isEmpty() ? "none" : wrong.wanted(), wrong.given()));
        }
        out.flush();
    }

    private static void print(PrintWriter out, String name, Share share) {
        out.printf(
                Locale.ROOT,
                "%-48s %5.1f %% (%.1f to %.1f) of %d%n",
                name,
                100 * share.value(),
                100 * share.low(),
                100 * share.high(),
                share.of());
    }
}
