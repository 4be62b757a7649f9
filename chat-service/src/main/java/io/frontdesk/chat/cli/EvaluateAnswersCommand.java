package io.frontdesk.chat.cli;

import io.frontdesk.chat.answer.evaluation.AnswerEvaluation;
import io.frontdesk.chat.answer.evaluation.AnswerReport;
import io.frontdesk.chat.answer.generated.AnswerWriter;
import io.frontdesk.chat.answer.generated.Grounding;
import io.frontdesk.chat.answer.generated.LlmSettings;
import io.frontdesk.chat.answer.generated.Meaning;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.knowledge.EncodedMeaning;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.evaluation.ReferenceAnswer;
import io.frontdesk.retrieval.evaluation.ReferenceFile;
import io.frontdesk.retrieval.evaluation.ReferenceFile.ReferenceImport;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Measures the answers to questions that people have answered: entries as they are, and, with a model, generated ones. */
@Command(
        name = "answers",
        description = "Measures answers against answers that people wrote.",
        mixinStandardHelpOptions = true)
final class EvaluateAnswersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--faq",
            required = true,
            paramLabel = "FAQ.csv",
            description = "Entries to answer from (CSV, JSONL).")
    private Path faq = Path.of("");

    @Option(
            names = "--answers",
            required = true,
            paramLabel = "REFERENCE.jsonl",
            description = "Questions with their answers: id,question,answer,entries[,lang] (CSV, JSONL).")
    private Path answers = Path.of("");

    @Mixin
    private LlmOptions llm = new LlmOptions();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Optional<LlmSettings> settings = llm.settings();
        List<FaqEntry> entries = entries();
        List<ReferenceAnswer> references = references(entries);
        try (ScratchFolder folder = ScratchFolder.open();
                Encoders encoders = new Encoders();
                KnowledgeBase base = KnowledgeBase.open(folder.path(), encoders.embedders())) {
            base.publish(entries);
            Meaning meaning = new EncodedMeaning(encoders);
            Grounding grounding = new Grounding(meaning);
            ComposedAnswers composed = new ComposedAnswers(base);
            AnswerReport plain = AnswerEvaluation.of(references, entries, grounding, composed::to);
            AnswerReport written = null;
            if (settings.isPresent()) {
                try (AnswerWriter writer = AnswerWriter.over(settings.get(), meaning, folder.path())) {
                    GeneratedAnswers generated = new GeneratedAnswers(base, writer);
                    written = AnswerEvaluation.of(references, entries, grounding, generated::to);
                }
            }
            print(references.size(), plain, written);
        }
        return 0;
    }

    private List<FaqEntry> entries() throws IOException {
        FaqImport read = FaqFile.read(InputFile.readable(faq));
        InputFile.refuse(faq, read.problems());
        return read.entries();
    }

    private List<ReferenceAnswer> references(List<FaqEntry> entries) throws IOException {
        ReferenceImport read = ReferenceFile.read(InputFile.readable(answers));
        InputFile.refuse(answers, read.problems());
        if (read.references().isEmpty()) {
            throw new BadUsage(answers + " holds no answer");
        }
        for (ReferenceAnswer reference : read.references()) {
            for (String id : reference.entries()) {
                if (entries.stream().noneMatch(entry -> isMeant(entry, id, reference.lang()))) {
                    throw new BadUsage(answers + ": " + reference.id() + " names the entry " + id + ", which " + faq
                            + " has not in " + reference.lang());
                }
            }
        }
        return read.references();
    }

    private static boolean isMeant(FaqEntry entry, String id, String lang) {
        return entry.id().equals(id) && entry.lang().equals(lang);
    }

    private void print(int questions, AnswerReport composed, @Nullable AnswerReport generated) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            AnswerFigures.Answers written = generated == null ? null : AnswerFigures.Answers.of(generated);
            JsonOutput.print(out, new AnswerFigures(questions, AnswerFigures.Answers.of(composed), written));
            return;
        }
        out.printf("%d questions%n", questions);
        print(out, "composed", composed);
        if (generated != null) {
            print(out, "generated", generated);
        }
        out.flush();
    }

    private static void print(PrintWriter out, String name, AnswerReport report) {
        out.printf(
                "%-9s answered %5.1f %%, ROUGE-L %.3f, BLEU %.3f (by sentence %.3f)%n",
                name, 100 * report.answered(), report.rougeL(), report.bleu(), report.sentenceBleu());
        out.printf(
                "%-9s citations: precision %.3f, recall %.3f; unsupported sentences %.1f %%; length %.2f; p50 %.0f ms, p99 %.0f ms%n",
                "",
                report.citationPrecision(),
                report.citationRecall(),
                100 * report.unsupported(),
                report.length(),
                report.latency().p50(),
                report.latency().p99());
        report.outcomes().forEach((reason, count) -> out.printf("%-9s %s: %d%n", "", reason, count));
    }
}
