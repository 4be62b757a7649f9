package io.frontdesk.chat.cli;

import io.frontdesk.chat.dialogue.evaluation.CoverageEvaluation.Foreign;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.learning.LearningLoop;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.retrieval.evaluation.JudgedQuery;
import io.frontdesk.retrieval.evaluation.QueryFile;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.micronaut.context.ApplicationContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Questions of which a person said what answers them, and the server that is asked them. */
final class JudgedQuestions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data folder of the server, which must not run (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "Q.csv",
            description = "Judged questions: query_id,query,faq_id[,lang]; may be repeated.")
    private List<Path> queries = List.of();

    @Option(
            names = "--oos",
            paramLabel = "OOS.csv",
            description = "Questions that no entry answers: text,label,lang; may be repeated.")
    private List<Path> outOfScope = List.of();

    @Option(names = "--lang", paramLabel = "LANG", description = "Takes only the questions of this language.")
    private @Nullable String lang;

    /** The server on the data folder, with its models and its knowledge. */
    ApplicationContext server() {
        return server(data);
    }

    static ApplicationContext server(Path data) {
        DataFolder folder = new DataFolder(data);
        if (!folder.exists()) {
            throw new BadUsage("there is no data folder " + data);
        }
        ApplicationContext server = new ServerStart("127.0.0.1", 0, false, "elsewhere").on(folder);
        server.getBean(LearningLoop.class).awaitServing();
        return server;
    }

    List<JudgedQuery> queries() throws IOException {
        List<JudgedQuery> all = new ArrayList<>();
        for (Path file : queries) {
            QueryFile.QueryImport read = QueryFile.read(InputFile.readable(file));
            InputFile.refuse(file, read.problems());
            read.queries().stream().filter(query -> isWanted(query.lang())).forEach(all::add);
        }
        if (all.isEmpty()) {
            throw new BadUsage(queries.getFirst() + " holds no question" + (lang == null ? "" : " in " + lang));
        }
        return all;
    }

    List<Foreign> foreign() {
        return outOfScope.stream()
                .flatMap(file -> UtteranceFile.read(InputFile.readable(file)).stream())
                .map(row -> new Foreign(
                        row.text(),
                        row.lang() == null ? LanguageDetection.of(row.text(), LanguageDetection.ENGLISH) : row.lang()))
                .filter(text -> isWanted(text.lang()))
                .toList();
    }

    private boolean isWanted(String of) {
        return lang == null || lang.equals(of);
    }
}
