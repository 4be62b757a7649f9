package io.frontdesk.chat.cli;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.evaluation.JudgedQuery;
import io.frontdesk.retrieval.evaluation.KeyboardSlips;
import io.frontdesk.retrieval.evaluation.QueryFile;
import io.frontdesk.retrieval.evaluation.RetrievalEvaluation;
import io.frontdesk.retrieval.evaluation.RetrievalReport;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.index.Ranking;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Measures how well the entries of a FAQ file are found by judged queries. Touches no running server. */
@Command(
        name = "retrieval",
        description = "Measures retrieval over a FAQ file with judged queries.",
        mixinStandardHelpOptions = true)
final class EvaluateRetrievalCommand implements Callable<Integer> {
    private static final long SEED = 7;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--faq", required = true, paramLabel = "FAQ.csv", description = "Entries to search (CSV, JSONL).")
    private Path faq = Path.of("");

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "Q.csv",
            description = "Judged queries: query_id,query,faq_id[,lang,kind].")
    private Path queries = Path.of("");

    @Option(
            names = "--mode",
            defaultValue = "hybrid",
            description = "Which legs take part: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Mode mode = Mode.HYBRID;

    @Option(names = "--lang", paramLabel = "LANG", description = "Takes only the queries of this language.")
    private @Nullable String lang;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "Lets this model's intents take part, as in a conversation; once for each language.")
    private List<Path> models = List.of();

    @Option(
            names = "--slips",
            paramLabel = "N",
            description =
                    "Misspells N English words of each query first, the same ones every time; leaves out what has none.")
    private int slips;

    @Option(names = "--misses", description = "Also prints every query whose first hit is wrong.")
    private boolean misses;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<FaqEntry> entries = entries();
        List<JudgedQuery> judged = judged(entries);
        Path folder = Files.createTempDirectory("frontdesk-evaluate");
        try (Encoders encoders = new Encoders();
                KnowledgeBase base = KnowledgeBase.open(folder, encoders.embedders());
                QueryIntents intents = QueryIntents.open(models, encoders)) {
            base.publish(entries);
            print(RetrievalEvaluation.of(
                    judged,
                    query -> intents.of(query, base.read(query.text(), query.lang())),
                    query -> base.retrieve(query, mode.ranking(base, query.lang()))));
        } finally {
            delete(folder);
        }
        return 0;
    }

    private List<FaqEntry> entries() throws IOException {
        FaqImport read = FaqFile.read(InputFile.readable(faq));
        InputFile.refuse(faq, read.problems());
        return read.entries();
    }

    private List<JudgedQuery> judged(List<FaqEntry> entries) throws IOException {
        QueryFile.QueryImport read = QueryFile.read(InputFile.readable(queries));
        InputFile.refuse(queries, read.problems());
        List<String> ids = entries.stream().map(FaqEntry::id).toList();
        for (JudgedQuery query : read.queries()) {
            if (query.relevant().stream().noneMatch(ids::contains)) {
                throw new BadUsage(queries + ": query " + query.id() + " names no entry of " + faq);
            }
        }
        List<JudgedQuery> wanted = read.queries().stream()
                .filter(query -> lang == null || query.lang().equals(lang))
                .toList();
        if (slips > 0) {
            wanted = new KeyboardSlips(slips, new Random(SEED)).on(wanted);
        }
        if (wanted.isEmpty()) {
            throw new BadUsage(queries + " holds no query" + (lang == null ? "" : " in " + lang));
        }
        return wanted;
    }

    private void print(RetrievalReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, RetrievalFigures.of(mode.name().toLowerCase(Locale.ROOT), report));
            return;
        }
        out.printf("%d queries, %s%n", report.queries(), mode);
        out.printf("P@1      %6.2f %%%n", 100 * report.precisionAt1());
        out.printf("MRR@10   %8.4f%n", report.mrrAt10());
        out.printf("nDCG@10  %8.4f%n", report.ndcgAt10());
        out.printf("recall@5 %6.2f %%%n", 100 * report.recallAt5());
        out.printf(
                "latency  p50 %.1f ms, p99 %.1f ms%n",
                report.latency().p50(), report.latency().p99());
        report.kinds()
                .forEach((name, kind) ->
                        out.printf("%-12s %6.2f %% of %d%n", name, 100 * kind.precisionAt1(), kind.queries()));
        if (misses) {
            report.misses()
                    .forEach(miss -> out.printf(
                            "%s\t%s\twanted %s\tfound %s%n",
                            miss.query().id(),
                            miss.query().text(),
                            String.join("|", miss.query().relevant()),
                            miss.found()));
        }
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The legs that take part. */
    enum Mode {
        BM25,
        DENSE,
        HYBRID;

        Ranking ranking(KnowledgeBase base, String lang) {
            return switch (this) {
                case BM25 -> Ranking.BM25;
                case DENSE -> Ranking.DENSE;
                case HYBRID -> base.hybrid(lang);
            };
        }
    }
}
