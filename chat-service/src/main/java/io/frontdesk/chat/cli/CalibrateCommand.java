package io.frontdesk.chat.cli;

import io.frontdesk.chat.dialogue.DialogueService;
import io.frontdesk.chat.dialogue.DialogueService.FirstHit;
import io.frontdesk.chat.dialogue.Question;
import io.frontdesk.chat.dialogue.chance.ChanceFile;
import io.frontdesk.chat.dialogue.chance.ChanceFit;
import io.frontdesk.chat.dialogue.chance.ChanceModel;
import io.frontdesk.chat.dialogue.chance.Chances;
import io.frontdesk.chat.dialogue.chance.Judged;
import io.frontdesk.chat.dialogue.evaluation.CoverageEvaluation.Foreign;
import io.frontdesk.retrieval.evaluation.JudgedQuery;
import io.micronaut.context.ApplicationContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Learns how likely what is found first answers, and from when on the bot should answer. */
@Command(
        name = "calibrate",
        description = "Learns from judged questions from when on the bot answers alone, asks back or gives up.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JudgedQuestions questions = new JudgedQuestions();

    @Option(
            names = "--target",
            defaultValue = "0.95",
            description = "Share of the answers that are to be right (default: ${DEFAULT-VALUE}).")
    private double target = 0.95;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "chances.json",
            description = "Where to write what was learned; what is there for other languages and classifiers stays.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!(target > 0 && target < 1)) {
            throw new BadUsage("--target must be between 0 and 1, got " + target);
        }
        Map<String, List<Judged>> byKey = new TreeMap<>();
        List<JudgedQuery> queries = questions.queries();
        List<Foreign> foreign = questions.foreign();
        try (ApplicationContext server = questions.server()) {
            DialogueService dialogue = server.getBean(DialogueService.class);
            queries.forEach(query -> observe(dialogue, query.text(), query.lang(), query.relevant(), byKey));
            foreign.forEach(text -> observe(dialogue, text.text(), text.lang(), null, byKey));
        }
        Map<String, ChanceModel> models = new TreeMap<>(Files.exists(out) ? ChanceFile.read(out) : Map.of());
        byKey.forEach((key, judged) -> models.put(key, learned(key, judged)));
        ChanceFile.write(out, models);
        return 0;
    }

    private static void observe(
            DialogueService dialogue,
            String text,
            String lang,
            @Nullable Set<String> relevant,
            Map<String, List<Judged>> byKey) {
        Optional<FirstHit> first = dialogue.first(new Question(text, lang, null, Question.Trouble.NONE, 0));
        first.ifPresent(hit -> byKey.computeIfAbsent(Chances.key(lang, hit.classifier()), key -> new ArrayList<>())
                .add(new Judged(
                        hit.seen(),
                        relevant != null && relevant.contains(hit.entry().id()),
                        relevant != null)));
    }

    private ChanceModel learned(String key, List<Judged> judged) {
        try {
            ChanceModel model = ChanceFit.of(judged, target);
            PrintWriter to = spec.commandLine().getOut();
            to.printf(
                    Locale.ROOT,
                    "%s: %d questions, %d of them out of scope; answers from a chance of %.3f on, asks back from %.3f on; at %.0f %% of answers right, %.1f %% of what is in scope is answered%n",
                    key,
                    model.learned().questions(),
                    model.learned().foreign(),
                    model.answer(),
                    model.clarify(),
                    100 * target,
                    100 * model.learned().coverage());
            to.flush();
            return model;
        } catch (IllegalArgumentException few) {
            throw new BadUsage(key + ": " + few.getMessage());
        }
    }
}
